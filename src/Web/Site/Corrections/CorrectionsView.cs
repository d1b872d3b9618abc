namespace Dragoman.Web.Site.Corrections;

/// <summary>What was put right, in all editions, the newest first.</summary>
public sealed record CorrectionsView(SiteView Site, IReadOnlyList<CorrectedView> Corrected);

/// <param name="Edition">Whose article it was: the headline and the note are in its language.</param>
public sealed record CorrectedView(EditionView Edition, string Address, string Headline, string Note, DateView At);
