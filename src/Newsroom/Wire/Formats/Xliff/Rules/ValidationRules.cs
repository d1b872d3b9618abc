using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Rules for targets (5.8): each says one thing.</summary>
internal static class ValidationRules
{
    private static readonly XName[] Tests = ["isPresent", "isNotPresent", "startsWith", "endsWith"];

    public static IEnumerable<Fault> Check(XElement xliff)
    {
        foreach (var rule in xliff.Descendants(Xlf.Validation + "rule"))
        {
            var tests = Tests.Count(test => rule.Attribute(test) is not null);
            var own = rule.Attributes().Count(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.None);
            if (tests + Math.Min(own, 1) != 1)
                yield return Fault.At(rule, "<val:rule> says one of isPresent, isNotPresent, startsWith, endsWith and a test of one's own");
            if (rule.Attribute("occurs") is not null && rule.Attribute("isPresent") is null && rule.Attribute("isNotPresent") is null)
                yield return Fault.At(rule, "<val:rule> says occurs without isPresent");
            if (rule.Attribute("existsInSource") is not null && (tests != 1 || rule.Attribute("isNotPresent") is not null))
                yield return Fault.At(rule, "<val:rule> says existsInSource without isPresent, startsWith or endsWith");
            if (rule.Get("disabled") == "yes" && rule.Parent!.Parent!.Name == Xlf.File)
                yield return Fault.At(rule, "<val:rule> is switched off where it would first hold");
        }
    }
}
