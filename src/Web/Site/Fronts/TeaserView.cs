namespace Dragoman.Web.Site.Fronts;

/// <summary>A story as a front page offers it.</summary>
/// <param name="TranslatedFrom">Null for an original.</param>
/// <param name="Corrected">When its latest correction was published, or null.</param>
public sealed record TeaserView(
    string Address, string Headline, string? Summary, DateView Published,
    OriginView? TranslatedFrom = null, DateView? Corrected = null, PictureView? Picture = null, LinkView? Section = null);
