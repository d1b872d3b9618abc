using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>One name or term with the forms that the newsroom approved, per language.</summary>
/// <param name="IsName">Whether it is a person, organisation or place; else a term.</param>
/// <param name="ByLanguage">The forms of each language, the preferred one first.</param>
public sealed record ApprovedForm(bool IsName, IReadOnlyDictionary<LanguageTag, IReadOnlyList<string>> ByLanguage)
{
    /// <summary>The target language's forms that are not to be used any more; null where it is not known, and any but the preferred form is looked at.</summary>
    public IReadOnlyList<string>? Deprecated { get; init; }

    /// <summary>The target language's form that stands only behind a long one; null to take one of capitals alone for it.</summary>
    public string? Abbreviation { get; init; }
}

/// <summary>The names and terms that the newsroom approved.</summary>
/// <param name="All">Each with its forms.</param>
public sealed record ApprovedForms(IReadOnlyList<ApprovedForm> All)
{
    /// <summary>Whether the texts are whole: in a part of one, nobody can tell whether the long form stood before.</summary>
    public bool AreOfWholeTexts { get; init; } = true;
}
