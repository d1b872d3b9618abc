using System.Xml.Linq;
using Dragoman.Wire.Formats.Xliff.Rules;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>Whether a document is XLIFF 2.0 or 2.1, with its modules, as the specification demands.</summary>
public static class XliffValidator
{
    private static readonly Func<XElement, IEnumerable<Fault>>[] Rules =
    [
        IdRules.Check, SegmentRules.Check, LanguageRules.Check, AnnotationRules.Check, ReferenceRules.Check, FragmentRules.Check,
        PairRules.Check, HintRules.Check, OrderRules.Check,
        MatchRules.Check, GlossaryRules.Check, ModuleRules.Check, ResourceRules.Check, SizeRules.Check, ValidationRules.Check,
        TrackingRules.Check, ItsRules.Check,
    ];

    // Of one kind; nobody reads on.
    private const int Most = 1000;

    /// <summary>What is wrong. The rules are asked only of a document whose elements stand where they belong.</summary>
    public static IReadOnlyList<Fault> Check(XDocument document)
    {
        var root = document.Root!;
        if (root.Name != Xlf.Core + "xliff")
            return [Fault.At(root, $"This is no XLIFF 2.0 or 2.1: it begins with {Grammar.Name(root)}")];
        List<Fault> misplaced = [.. Xliff2Grammar.Grammar.Check(root).Take(Most)];
        return misplaced.Count > 0 ? misplaced : [.. Rules.SelectMany(rule => rule(root).Take(Most))];
    }
}
