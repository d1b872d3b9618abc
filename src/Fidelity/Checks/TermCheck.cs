using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>
/// The caller's approved forms: where the source has one in its language, the target must have one in its own, the preferred one best; and
/// an abbreviation stands only behind its long form.
/// </summary>
internal sealed class TermCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        if (pair.Forms is null)
            return;
        FoldedText source = new(pair.Source.Text), target = new(pair.Target.Text);
        foreach (ApprovedForm form in pair.Forms.All)
        {
            if (FormsIn(form, pair.Source.Language) is not { } ours || FormsIn(form, pair.Target.Language) is not { Count: > 0 } theirs)
                continue;
            if (First(ours, source) is { } said)
                Compare(form, said, theirs, target, pair, findings);
        }
    }

    private static void Compare(ApprovedForm form, Span said, IReadOnlyList<string> theirs, FoldedText target, TextPair pair, List<Finding> findings)
    {
        FindingKind kind = form.IsName ? FindingKind.Name : FindingKind.Term;
        Span? deprecated = FirstDeprecated(form, theirs, target, pair.Target.Text);
        if (deprecated is not null)
            findings.Add(new(kind, Severity.Warning, $"A form that is not used any more; use {theirs[0]}.", said, deprecated));
        else if (First(theirs, target) is not { } there)
            FindMissing(form, said, theirs, target, pair, findings);
        else if (form.Deprecated is null && target.Find(theirs[0]) is null && AbbreviationOf(form, theirs) is null)
            findings.Add(new(kind, Severity.Warning, $"A form that is no longer preferred; use {theirs[0]}.", said, there));
        else if (pair.Forms!.AreOfWholeTexts)
            FindShortFirst(form, theirs, target, kind, findings);
    }

    /// <summary>
    /// A name that is heard but written otherwise is wrong; one that is not heard at all may stand behind a pronoun. A person's last name is
    /// enough, since first names come and go.
    /// </summary>
    private static void FindMissing(ApprovedForm form, Span said, IReadOnlyList<string> theirs, FoldedText target, TextPair pair, List<Finding> findings)
    {
        if (!form.IsName)
            findings.Add(new(FindingKind.Term, Severity.Warning, $"The approved form is not used: {theirs[0]}.", said, null));
        else if (!theirs.Any(f => f[(f.LastIndexOf(' ') + 1)..] is { Length: >= 3 } last && target.Find(last) is not null))
            findings.Add(new(FindingKind.Name, IsHeard(theirs, pair) ? Severity.Error : Severity.Warning, $"The approved form is not used: {theirs[0]}.", said, null));
    }

    private static bool IsHeard(IReadOnlyList<string> forms, TextPair pair) =>
        forms.Any(f => pair.Target.Heard.Holds(f[(f.LastIndexOf(' ') + 1)..]));

    /// <summary>Forms may differ in accents alone, which are not looked at when they are looked for: what is approved is not deprecated.</summary>
    private static Span? FirstDeprecated(ApprovedForm form, IReadOnlyList<string> theirs, FoldedText target, string text) =>
        First([.. (form.Deprecated ?? []).Where(f => target.Find(f) is { } at && !theirs.Any(t => at.Of(text).Contains(t, StringComparison.Ordinal)))], target);

    private static void FindShortFirst(ApprovedForm form, IReadOnlyList<string> theirs, FoldedText target, FindingKind kind, List<Finding> findings)
    {
        if (AbbreviationOf(form, theirs) is not { } shorter || target.Find(shorter) is not { } at)
            return;
        string? longer = theirs.FirstOrDefault(f => f != shorter);
        if (longer is null)
            return;
        if (target.Find(longer) is not { } full)
            findings.Add(new(kind, Severity.Info, $"The abbreviation stands without its long form: {longer}.", null, at));
        else if (full.Start > at.Start)
            findings.Add(new(kind, Severity.Warning, $"The abbreviation stands before its long form: {longer}.", null, at));
    }

    /// <summary>A form of capitals alone beside a longer one: WHO.</summary>
    private static string? AbbreviationOf(ApprovedForm form, IReadOnlyList<string> forms) => form.Abbreviation ??
        (forms.Count < 2 ? null : forms.FirstOrDefault(f => f.Length is > 1 and < 8 && f.All(c => char.IsUpper(c) || c is '.')));

    private static Span? First(IReadOnlyList<string> forms, FoldedText text) => forms.Select(text.Find).FirstOrDefault(s => s is not null);

    private static IReadOnlyList<string>? FormsIn(ApprovedForm form, LanguageTag language) =>
        form.ByLanguage.TryGetValue(language, out IReadOnlyList<string>? exact) ? exact
            : form.ByLanguage.FirstOrDefault(f => f.Key.Language == language.Language).Value;
}
