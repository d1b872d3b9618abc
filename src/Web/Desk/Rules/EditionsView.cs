using Dragoman.Editions;

namespace Dragoman.Web.Desk.Rules;

/// <summary>The rules of the editions, for those who run them.</summary>
/// <param name="Saved">The edition whose rules were just saved.</param>
public sealed record EditionsView(IReadOnlyList<EditionRules> Editions, string? Saved);

public sealed record EditionRules(Edition Edition, bool MayChange, IReadOnlyList<string> Groups);
