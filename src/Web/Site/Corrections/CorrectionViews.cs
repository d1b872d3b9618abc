using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Site.Corrections;

/// <summary>Makes the page of all corrections.</summary>
public sealed class CorrectionViews(House house)
{
    private const int Most = 100;

    public async Task<(CorrectionsView View, IReadOnlyList<ShownCorrection> Corrections)> OfAsync(SiteViews site, Instant now, CancellationToken cancel)
    {
        var corrections = await house.ShownLines.CorrectionsAsync(now, Most, cancel);
        var shown = corrections.Select(correction =>
            new CorrectedView(site.Of(correction.Edition), correction.Address, correction.Headline, correction.Note, site.Date(correction.At)));
        return (new(site.Site, [.. shown]), corrections);
    }
}
