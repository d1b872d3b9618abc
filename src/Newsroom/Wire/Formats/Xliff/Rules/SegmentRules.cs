using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Units, segments and skeletons (4.2.2).</summary>
internal static class SegmentRules
{
    public static IEnumerable<Fault> Check(XElement xliff)
    {
        foreach (var unit in xliff.Descendants(Xlf.Unit).Where(unit => unit.Element(Xlf.Segment) is null))
            yield return Fault.At(unit, "<unit> has no <segment>");
        foreach (var segment in xliff.Descendants(Xlf.Segment))
        {
            if (segment.Get("subState") is not null && segment.Get("state") is null)
                yield return Fault.At(segment, "<segment> has a subState without a state");
            if (segment.Get("state") is { } state and not "initial" && segment.Element(Xlf.Target) is null)
                yield return Fault.At(segment, $"<segment> is {state} and has no <target>");
        }
        foreach (var part in xliff.Descendants().Where(part => part.Name == Xlf.Segment || part.Name == Xlf.Ignorable))
        {
            if (part.Element(Xlf.Target) is { } target && Spacing(part.Element(Xlf.Source)!) != Spacing(target))
                yield return Fault.At(target, "<target> has another xml:space than its <source>");
        }
        foreach (var skeleton in xliff.Descendants(Xlf.Core + "skeleton"))
        {
            var isEmpty = !skeleton.Nodes().Any();
            if (isEmpty == (skeleton.Get("href") is null))
                yield return Fault.At(skeleton, isEmpty ? "<skeleton> is empty and has no href" : "<skeleton> has an href and is not empty");
        }
        foreach (var code in xliff.Descendants(Xlf.Cp).Where(code => !IsNotXml(code.Get("hex")!)))
            yield return Fault.At(code, $"<cp> stands for U+{code.Get("hex")}, which XML can hold itself");
    }

    private static string Spacing(XElement element) => element.AncestorsAndSelf().Select(holder => holder.Get(Xlf.Space)).FirstOrDefault(space => space is not null) ?? "default";

    private static bool IsNotXml(string hex) =>
        int.TryParse(hex, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var point)
        && point is >= 0 and <= 0x10FFFF
        && !(point is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0x7E) or 0x85 or (>= 0xA0 and <= 0xD7FF) or (>= 0xE000 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) || (point >= 0x10000 && (point & 0xFFFE) != 0xFFFE));
}
