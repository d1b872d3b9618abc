namespace Dragoman.Drafting;

/// <summary>Why there is no draft. The paragraph stays as it was.</summary>
public enum DraftProblem
{
    /// <summary>The environment variable that the key is named by is not set.</summary>
    NoKey,
    WrongKey,

    /// <summary>The quota or the credit is used up.</summary>
    OverQuota,

    /// <summary>Too many requests, also after waiting as long as was asked.</summary>
    Busy,
    Unreachable,

    /// <summary>The provider answered that it is in trouble itself.</summary>
    Down,

    /// <summary>The provider does not take such a request: an unknown model, address or language.</summary>
    NotTaken,

    /// <summary>It is Dragoman's own.</summary>
    Fault,
    TooSlow,
    CutOff,

    /// <summary>No text could be read from the answer.</summary>
    Unreadable,

    /// <summary>More or fewer texts than the one that was asked for.</summary>
    WrongCount,
    WrongLanguage,

    /// <summary>The source came back as it was.</summary>
    Untranslated,

    /// <summary>The machine spoke of itself instead of translating.</summary>
    Refused,

    /// <summary>Markup or characters that the source has not.</summary>
    WrongMarks,
    WrongLength,

    /// <summary>Somebody changed the source while the machine worked.</summary>
    SourceChanged,

    /// <summary>Somebody began the paragraph, or left it out, while the machine worked.</summary>
    Taken,
}

/// <summary>A machine gave no usable answer.</summary>
/// <param name="wait">How long it asks to be left alone.</param>
public sealed class MachineException(DraftProblem problem, TimeSpan? wait = null) : Exception(DraftProblems.Of(problem))
{
    public DraftProblem Problem => problem;

    public TimeSpan? Wait => wait;
}

public static class DraftProblems
{
    /// <summary>Whether the next paragraph would meet the same.</summary>
    public static bool EndsJob(DraftProblem problem) => problem <= DraftProblem.Fault;

    /// <summary>A whole sentence, for people.</summary>
    public static string Of(DraftProblem problem) => problem switch
    {
        DraftProblem.NoKey => "The provider’s key is not set where the server runs.",
        DraftProblem.WrongKey => "The provider does not accept the key.",
        DraftProblem.OverQuota => "The quota at the provider is used up.",
        DraftProblem.Busy => "The provider gets too many requests; try again later.",
        DraftProblem.Unreachable => "The provider cannot be reached.",
        DraftProblem.Down => "The provider is in trouble.",
        DraftProblem.NotTaken => "The provider does not take the request: check model, address and languages.",
        DraftProblem.Fault => "A fault in Dragoman ended it.",
        DraftProblem.TooSlow => "The answer did not come in time.",
        DraftProblem.CutOff => "The answer broke off.",
        DraftProblem.Unreadable => "The answer could not be read.",
        DraftProblem.WrongCount => "The answer held more or less than one text.",
        DraftProblem.WrongLanguage => "The answer was in another language.",
        DraftProblem.Untranslated => "The source came back untranslated.",
        DraftProblem.Refused => "The machine did not translate, and said so.",
        DraftProblem.WrongMarks => "The answer held markup or signs that the source does not have.",
        DraftProblem.WrongLength => "The answer was far too long or too short.",
        DraftProblem.SourceChanged => "The source changed in the meantime.",
        _ => "Somebody began the paragraph in the meantime.",
    };
}
