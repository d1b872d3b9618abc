using Dragoman.Drafting;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Web.Desk.Drafting;

/// <summary>Why there is no draft, to the person who waits for it.</summary>
internal static class DraftWords
{
    public static string Of(Phrasebook T, DraftProblem problem) => problem switch
    {
        DraftProblem.NoKey => T["The provider’s key is not set where the server runs."],
        DraftProblem.WrongKey => T["The provider does not accept the key."],
        DraftProblem.OverQuota => T["The quota at the provider is used up."],
        DraftProblem.Busy => T["The provider gets too many requests; try again later."],
        DraftProblem.Unreachable => T["The provider cannot be reached."],
        DraftProblem.Down => T["The provider is in trouble."],
        DraftProblem.NotTaken => T["The provider does not take the request: check model, address and languages."],
        DraftProblem.Fault => T["A fault in Dragoman ended it."],
        DraftProblem.TooSlow => T["The answer did not come in time."],
        DraftProblem.CutOff => T["The answer broke off."],
        DraftProblem.Unreadable => T["The answer could not be read."],
        DraftProblem.WrongCount => T["The answer held more or less than one text."],
        DraftProblem.WrongLanguage => T["The answer was in another language."],
        DraftProblem.Untranslated => T["The source came back untranslated."],
        DraftProblem.Refused => T["The machine did not translate, and said so."],
        DraftProblem.WrongMarks => T["The answer held markup or signs that the source does not have."],
        DraftProblem.WrongLength => T["The answer was far too long or too short."],
        DraftProblem.SourceChanged => T["The source changed in the meantime."],
        _ => T["Somebody began the paragraph in the meantime."],
    };
}
