using System.Text;

namespace Dragoman.Web.Site.Themes;

/// <summary>Finds the tags of a template without understanding them: for the depth to which they are nested, and for the lines that they stand in.</summary>
internal static class TagScan
{
    /// <summary>The tag by which a template says where it is; see <see cref="WithPlaces"/>.</summary>
    public const string PlaceTag = "dragoman_at";

    private const int Deepest = 60;

    /// <summary>Tags that may only stand inside of another: nothing may be put before them.</summary>
    private static readonly string[] Inner = ["when", "else", "elsif", "elseif"];

    private static readonly string[] Blocks = ["if", "unless", "for", "case", "capture", "tablerow", "ifchanged", "macro"];

    private readonly record struct Tag(int Start, int End, bool IsOutput, string Name, int Line);

    /// <summary>Refuses what is nested deeper than any page needs: it would take the program with it.</summary>
    public static void RefuseDepth(string file, string source)
    {
        var depth = 0;
        foreach (var tag in Tags(source))
        {
            if (Blocks.Contains(tag.Name) && ++depth > Deepest)
                throw new ThemeException($"Tags are nested more than {Deepest} deep.", file, tag.Line, "Move the inner ones into partials.");
            if (tag.Name.StartsWith("end", StringComparison.Ordinal) && Blocks.Contains(tag.Name[3..]))
                depth--;
        }
    }

    /// <summary>The same template, saying before each tag where it is.</summary>
    public static string WithPlaces(string file, string source)
    {
        var (places, from) = (new StringBuilder(source.Length * 2), 0);
        foreach (var tag in Tags(source))
        {
            if (Inner.Contains(tag.Name) || tag.Name.StartsWith("end", StringComparison.Ordinal))
                continue;
            places.Append(source, from, tag.Start - from);
            // What trims the text before it goes on doing so.
            var trim = source[tag.Start + 2] == '-' ? "-" : "";
            places.Append("{%").Append(trim).Append(' ').Append(PlaceTag).Append(" '").Append(file).Append(':').Append(tag.Line).Append("' %}");
            from = tag.Start;
        }
        return places.Append(source, from, source.Length - from).ToString();
    }

    private static IEnumerable<Tag> Tags(string source)
    {
        var line = 1;
        for (var at = 0; at + 1 < source.Length; at++)
        {
            if (source[at] == '\n')
                line++;
            if (source[at] != '{' || source[at + 1] is not ('{' or '%'))
                continue;
            var isOutput = source[at + 1] == '{';
            var close = source.IndexOf(isOutput ? "}}" : "%}", at + 2, StringComparison.Ordinal);
            if (close < 0)
                yield break;
            var name = isOutput ? "" : NameIn(source.AsSpan(at + 2, close - at - 2));
            yield return new(at, close + 2, isOutput, name, line);
            var next = name is "raw" or "comment" && EndOf(source, name, close) is > 0 and var end ? end : close + 2;
            line += source.AsSpan(at, next - at).Count('\n');
            at = next - 1;
        }
    }

    private static string NameIn(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart("- \t\n");
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetter(tag[length]) || tag[length] is '_' or '#'))
            length++;
        return tag[..length].ToString();
    }

    /// <summary>Where the tag stands that ends a stretch which is not read.</summary>
    private static int EndOf(string source, string name, int from)
    {
        for (var at = from; (at = source.IndexOf("{%", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var close = source.IndexOf("%}", at, StringComparison.Ordinal);
            if (close < 0)
                return -1;
            if (NameIn(source.AsSpan(at + 2, close - at - 2)) == "end" + name)
                return at;
        }
        return -1;
    }
}
