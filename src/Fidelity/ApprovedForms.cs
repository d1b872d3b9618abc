using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>One name or term with the forms that the newsroom approved, per language.</summary>
/// <param name="IsName">Whether it is a person, organisation or place; else a term.</param>
/// <param name="ByLanguage">The forms of each language, the preferred one first.</param>
public sealed record ApprovedForm(bool IsName, IReadOnlyDictionary<LanguageTag, IReadOnlyList<string>> ByLanguage);

/// <summary>The names and terms that the newsroom approved.</summary>
/// <param name="All">Each with its forms.</param>
public sealed record ApprovedForms(IReadOnlyList<ApprovedForm> All);
