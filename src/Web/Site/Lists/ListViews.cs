using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Web.Site.Fronts;
using NodaTime;

namespace Dragoman.Web.Site.Lists;

/// <summary>Makes the pages of sections, topics and authors, and the links to them.</summary>
public sealed class ListViews(House house, ListPages pages)
{
    private const int Pictures = 3;
    private const int OnArticle = 5;
    private const int MostLinks = 20_000;

    /// <summary>A page of a list.</summary>
    public async Task<(ListView View, IReadOnlyList<ShownArticle> Articles)> OfAsync(SiteViews site, NewsList list, long? before, Instant now, CancellationToken cancel)
    {
        var home = list.Place.Address;
        var page = await pages.OfAsync(site, list.Articles, home, before, now, Pictures, cancel);
        return (new(site.Site, list.Template, list.Title!, home, page.Address, page.Stories, page.Newer, page.Older, list.Sisters) { FeedPlace = list.Place.Feeds }, page.Articles);
    }

    /// <summary>Whom and what an article tells of.</summary>
    public async Task<IReadOnlyList<LinkView>> TopicsOfAsync(Article article, SiteViews site, Instant now, CancellationToken cancel) =>
        await LinksAsync(await house.Topics.OfAsync(article, now, OnArticle, cancel), site.Edition, cancel);

    /// <summary>The topics that several articles of an edition tell of.</summary>
    public async Task<IReadOnlyList<LinkView>> TopicsAsync(Edition edition, Instant now, CancellationToken cancel) =>
        await LinksAsync(await house.Topics.AllAsync(edition.Tag, now, MostLinks, cancel: cancel), edition, cancel);

    /// <summary>The addresses of an edition's authors.</summary>
    public async Task<IReadOnlyList<string>> AuthorsAsync(Edition edition, Instant now, CancellationToken cancel) =>
        [.. (await house.Authors.AllAsync(edition.Tag, now, MostLinks, cancel)).Select(slug => NewsLists.AuthorAddress(edition.Tag, slug))];

    /// <summary>The name as the edition writes it, and the address of its page: the identity finds it, the words are for people.</summary>
    public static LinkView LinkOf(Edition edition, NameEntry name)
    {
        var title = name.TitleIn(edition.Language);
        return new(title, $"/{edition.Tag}/topic/{name.Id}/{Uri.EscapeDataString(Slugs.Of(title))}");
    }

    private async Task<IReadOnlyList<LinkView>> LinksAsync(IReadOnlyList<string> names, Edition edition, CancellationToken cancel)
    {
        if (names.Count == 0)
            return [];
        var book = await house.Names.BookAsync(cancel);
        return [.. names.Select(book.Find).OfType<NameEntry>().Select(name => LinkOf(edition, name))];
    }
}
