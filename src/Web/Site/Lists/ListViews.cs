using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Web.Site.Fronts;
using NodaTime;

namespace Dragoman.Web.Site.Lists;

/// <summary>Makes the pages of sections and topics.</summary>
public sealed class ListViews(House house, ListPages pages)
{
    private const int Pictures = 3;
    private const int OnArticle = 5;
    private const int MostTopics = 20_000;

    /// <summary>A page of a section.</summary>
    public async Task<(ListView View, IReadOnlyList<ShownArticle> Articles)> OfSectionAsync(SiteViews site, Section section, long? before, Instant now, CancellationToken cancel)
    {
        var home = site.Section(section.Slug)!.Address;
        var page = await pages.OfAsync(site, new(site.Edition.Tag, section.Slug), home, before, now, Pictures, cancel);
        // Editions that write the same slug mean the same part.
        var sisters = site.Newsroom.Editions.Where(edition => edition.FindSection(section.Slug) is not null)
            .Select(edition => new StoryLink(site.Of(edition.Tag), $"/{edition.Tag}/section/{section.Slug}"));
        return (new(site.Site, "section", section.Name, home, page.Address, page.Stories, page.Newer, page.Older, [.. sisters]), page.Articles);
    }

    /// <summary>A page of a topic; null where readers see nothing about it.</summary>
    public async Task<(ListView View, IReadOnlyList<ShownArticle> Articles)?> OfTopicAsync(SiteViews site, NameEntry name, long? before, Instant now, CancellationToken cancel)
    {
        var link = LinkOf(site.Edition, name);
        var page = await pages.OfAsync(site, new(site.Edition.Tag, Topic: name.Id), link.Address, before, now, Pictures, cancel);
        if (page.Stories.Count == 0)
            return null;
        var sisters = new List<StoryLink>();
        foreach (var edition in site.Newsroom.Editions)
        {
            if ((await house.Shown.NewestAsync(new ShownList(edition.Tag, Topic: name.Id), now, 1, cancel: cancel)).Count > 0)
                sisters.Add(new(site.Of(edition.Tag), LinkOf(edition, name).Address));
        }
        return (new(site.Site, "topic", link.Name, link.Address, page.Address, page.Stories, page.Newer, page.Older, sisters), page.Articles);
    }

    /// <summary>Whom and what an article tells of.</summary>
    public async Task<IReadOnlyList<LinkView>> TopicsOfAsync(Article article, SiteViews site, Instant now, CancellationToken cancel) =>
        await LinksAsync(await house.Topics.OfAsync(article, now, OnArticle, cancel), site.Edition, cancel);

    /// <summary>The topics that several articles of an edition tell of.</summary>
    public async Task<IReadOnlyList<LinkView>> TopicsAsync(Edition edition, Instant now, CancellationToken cancel) =>
        await LinksAsync(await house.Topics.AllAsync(edition.Tag, now, MostTopics, cancel: cancel), edition, cancel);

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
