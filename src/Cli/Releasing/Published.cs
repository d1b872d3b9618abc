using Dragoman.Editions;
using Dragoman.Releases;
using Dragoman.Stories;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Cli.Releasing;

/// <summary>What <c>dragoman publish</c> answers: of the edition that was named, and of those that went out with it.</summary>
internal sealed class Published(string story, Newsroom newsroom, Instant now)
{
    public int Say(bool json, IReadOnlyList<ReleasedArticle> released)
    {
        foreach (var each in released.Where(each => each.Publication is not null && newsroom[each.Article.Edition].Rules.Findings != FindingsGate.Off))
            OpenErrors.Tell(each.Findings);
        var (article, shown) = (released[0].Article, ShownOf(released[0]));
        return Answer.Say(
            json,
            new
            {
                story,
                edition = article.Edition,
                address = article.Address,
                published = released[0].Publication is not null,
                publication = shown.Number,
                kind = Words.Of(shown.Kind),
                at = InstantPattern.General.Format(shown.At),
                pubstatus = StatusOf(shown),
                findings = FindingStatus.Of(released[0].Findings.All),
                with = released.Count == 1 ? null : released.Skip(1).Select(each => new
                {
                    edition = each.Article.Edition,
                    address = each.Article.Address,
                    published = each.Publication is not null,
                    pubstatus = StatusOf(ShownOf(each)),
                }),
            },
            released.SelectMany(Lines));
    }

    private string StatusOf(Publication publication) => publication.At > now ? "withheld" : "usable";

    private static Publication ShownOf(ReleasedArticle released) => released.Publication ?? released.Article.Newest!;

    private IEnumerable<string> Lines(ReleasedArticle released)
    {
        var (article, publication) = (released.Article, released.Publication);
        if (publication is null)
            return [$"Readers have this text already: {article.Address}"];
        var withheld = publication.At > now ? $", withheld until {ZonedTimes.Say(publication.At, newsroom[article.Edition].Zone)}" : "";
        return [$"Published ({Words.Of(publication.Kind)}): {article.Address}{withheld}", .. Missing(article)];
    }

    private static IEnumerable<string> Missing(Article article)
    {
        if (!article.IsTranslation)
            yield break;
        var workbench = new Workbench(article);
        if (workbench.Count(TranslatedState.Untranslated) is > 0 and var untranslated)
            yield return $"  {untranslated} paragraphs of the source are not on the page: they are untranslated.";
        if (workbench.Count(TranslatedState.Draft) is > 0 and var drafts)
            yield return $"  {drafts} blocks were published as drafts, not confirmed against their source.";
        if (workbench.Count(TranslatedState.Stale) is > 0 and var stale)
            yield return $"  {stale} blocks are stale: readers are told that the source was corrected.";
    }
}
