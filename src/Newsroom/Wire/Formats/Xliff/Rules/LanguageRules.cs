using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Sources are in the document's source language and targets in its target language (4.2.2.9, 4.2.2.11).</summary>
internal static class LanguageRules
{
    public static IEnumerable<Fault> Check(XElement xliff)
    {
        var (from, to) = (xliff.Get("srcLang")!, xliff.Get("trgLang"));
        var parts = xliff.Descendants().Where(part => part.Name == Xlf.Segment || part.Name == Xlf.Ignorable || part.Name == Xlf.Match).ToList();
        foreach (var target in parts.Where(part => part.Name != Xlf.Match).Elements(Xlf.Target).Where(_ => to is null).Take(1))
            yield return Fault.At(target, "There is a <target>, and <xliff> does not say the target language in trgLang");
        foreach (var source in parts.Elements(Xlf.Source).Where(source => !IsIn(source, from)))
            yield return Fault.At(source, $"<source> is in {LanguageOf(source)}, and the document's source language is {from}");
        foreach (var target in parts.Where(part => part.Get("reference") != "yes").Elements(Xlf.Target).Where(target => to is not null && !IsIn(target, to)))
            yield return Fault.At(target, $"<target> is in {LanguageOf(target)}, and the document's target language is {to}");
    }

    /// <summary>en-GB is English: an element may say its language more exactly than the document.</summary>
    public static bool IsIn(XElement element, string language) =>
        LanguageOf(element) is not { } own
        || own.Equals(language, StringComparison.OrdinalIgnoreCase)
        || own.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);

    public static string? LanguageOf(XElement element) =>
        element.AncestorsAndSelf().Select(holder => holder.Get(Xlf.Lang)).FirstOrDefault(language => language is not null);
}
