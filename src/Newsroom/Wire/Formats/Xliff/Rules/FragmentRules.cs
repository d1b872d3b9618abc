using System.Xml;
using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>
/// The fragment identifiers of annotations (section 3): <c>#f=file/g=group/u=unit/leaf</c>, the leaf being a note, data,
/// a code of the target, an id, or what a module or a registered extension calls by its prefix.
/// </summary>
internal static class FragmentRules
{
    private static readonly HashSet<string> Leaves = new(StringComparer.Ordinal) { "n", "d", "t", "", "gls", "mtc", "mda", "res", "ctr", "slr", "val", "fs", "its", "itsm", "tbx" };

    public static IEnumerable<Fault> Check(XElement xliff) =>
        from inline in xliff.Descendants()
        where inline.Name == Xlf.Mrk || inline.Name == Xlf.Sm
        let reference = inline.Get("ref")
        where reference is ['#', ..] && Wrong(reference) is not null
        select Fault.At(inline, $"{Grammar.Name(inline)} refers to {reference}: {Wrong(reference)}");

    private static string? Wrong(string reference)
    {
        var place = 0;
        var parts = reference[1..].TrimStart('/').Split('/');
        foreach (var part in parts)
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var (prefix, id) = at < 0 ? ("", part) : (part[..at], part[(at + 1)..]);
            if (id.Length == 0 || (at >= 0 && !prefix.All(XmlConvert.IsNCNameChar)) || !id.All(XmlConvert.IsNCNameChar))
                return $"{part} is no selector";
            var rank = prefix switch { "f" => 1, "g" => 2, "u" => 3, _ => Leaves.Contains(prefix) ? 4 : 0 };
            if (rank == 0)
                return $"nothing is called {prefix}=";
            if (rank <= place)
                return $"{part} may not stand after {(place == 4 ? "the last selector" : "a selector of its own kind or below")}";
            place = rank;
        }
        return null;
    }
}
