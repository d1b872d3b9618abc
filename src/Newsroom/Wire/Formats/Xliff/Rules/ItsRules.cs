using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>The ITS module (5.9): attributes that exclude each other, and records that are referred to.</summary>
internal static class ItsRules
{
    private static readonly string[] People = ["org", "orgRef", "person", "personRef", "revOrg", "revOrgRef", "revPerson", "revPersonRef", "revTool", "revToolRef", "tool", "toolRef"];

    private static readonly (string Attribute, string[] Excludes)[] Exclusive =
    [
        ("locQualityIssuesRef", ["locQualityIssueType", "locQualityIssueComment", "locQualityIssueSeverity", "locQualityIssueProfileRef", "locQualityIssueEnabled"]),
        ("locQualityRatingScore", ["locQualityRatingVote"]),
        ("taIdentRef", ["taSource", "taIdent"]),
        ("provenanceRecordsRef", People),
    ];

    private static readonly (string Reference, string Records)[] References = [("locQualityIssuesRef", "locQualityIssues"), ("provenanceRecordsRef", "provenanceRecords")];

    public static IEnumerable<Fault> Check(XElement xliff) => Attributes(xliff).Concat(xliff.Descendants(Xlf.Unit).SelectMany(Referring));

    private static IEnumerable<Fault> Referring(XElement unit) =>
        from pair in References
        let known = unit.Descendants(Xlf.Its + pair.Records).Select(record => "#its=" + record.Get(Xlf.XmlId)).ToHashSet(StringComparer.Ordinal)
        from element in unit.Descendants()
        let to = element.Get(Xlf.Its + pair.Reference)
        where to is not null && !known.Contains(to)
        select Fault.At(element, $"{Grammar.Name(element)} refers to {to}, and its unit has no such <its:{pair.Records}>");

    private static IEnumerable<Fault> Attributes(XElement xliff)
    {
        foreach (var element in xliff.DescendantsAndSelf().Where(element => element.Attributes().Any(IsIts)))
        {
            if (!element.AncestorsAndSelf().Any(holder => holder.Attribute(Xlf.Its + "version") is not null))
                yield return Fault.At(element, $"{Grammar.Name(element)} uses ITS, and nothing around it says its:version");
            foreach (var (attribute, excluded) in Exclusive.Where(pair => Has(element, pair.Attribute)))
            {
                if (Array.Find(excluded, name => Has(element, name)) is { } other)
                    yield return Fault.At(element, $"{Grammar.Name(element)} has both its:{attribute} and its:{other}");
            }
            if (Has(element, "taSource") != Has(element, "taIdent"))
                yield return Fault.At(element, $"{Grammar.Name(element)} has one of its:taSource and its:taIdent without the other");
            if ((element.Name == Xlf.Mrk || element.Name == Xlf.Sm) && element.Get("type") is "generic" or "comment" && element.Attributes().Any(attribute => IsIts(attribute) && attribute.Name.LocalName.StartsWith("loc", StringComparison.Ordinal)))
                yield return Fault.At(element, $"{Grammar.Name(element)} is an ITS annotation: its type is its:generic");
        }
        foreach (var issue in xliff.Descendants(Xlf.Its + "locQualityIssue").Where(issue => issue.Attribute("locQualityIssueType") is null && issue.Attribute("locQualityIssueComment") is null))
            yield return Fault.At(issue, "<its:locQualityIssue> has neither a type nor a comment");
        foreach (var record in xliff.Descendants(Xlf.Its + "provenanceRecord").Where(record => !Array.Exists(People, name => record.Attribute(name) is not null)))
            yield return Fault.At(record, "<its:provenanceRecord> names nobody");
    }

    private static bool IsIts(XAttribute attribute) => attribute.Name.Namespace == Xlf.Its || attribute.Name.Namespace == Xlf.ItsMore;

    private static bool Has(XElement element, string name) => element.Attribute(Xlf.Its + name) is not null;
}
