using Dragoman.Editions;
using Dragoman.Names;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Site.Lists;

/// <summary>Finds the lists that an edition's readers can follow.</summary>
public sealed class NewsLists(House house)
{
    /// <summary>Null where the edition has no such section.</summary>
    public static NewsList? Section(SiteViews site, string slug)
    {
        if (site.Edition.FindSection(slug) is not { } section)
            return null;
        // Editions that write the same slug mean the same part.
        var sisters = site.Newsroom.Editions.Where(edition => edition.FindSection(slug) is not null).Select(edition => new ListPlace(site.Of(edition.Tag), SectionAddress(edition.Tag, slug)));
        return new(new(site.Edition.Tag, slug), "section", section.Name, new(site.Site.Edition, SectionAddress(site.Edition.Tag, slug)), [.. sisters]);
    }

    /// <summary>Null where the newsroom has not decided such a name.</summary>
    public async Task<NewsList?> TopicAsync(SiteViews site, string id, Instant now, CancellationToken cancel)
    {
        if ((await house.Names.BookAsync(cancel)).Find(id) is not { Withdrawn: null, IsName: true } name)
            return null;
        var sisters = new List<ListPlace>();
        foreach (var edition in site.Newsroom.Editions)
        {
            if ((await house.Shown.NewestAsync(new ShownList(edition.Tag, Topic: id), now, 1, cancel: cancel)).Count > 0)
                sisters.Add(TopicPlace(site, edition, name));
        }
        return new(new(site.Edition.Tag, Topic: id), "topic", name.TitleIn(site.Edition.Language), TopicPlace(site, site.Edition, name), sisters);
    }

    /// <summary>Null where no reader ever had anything by such an author.</summary>
    public async Task<NewsList?> AuthorAsync(SiteViews site, string slug, Instant now, CancellationToken cancel)
    {
        var tag = site.Edition.Tag;
        if ((await house.Authors.FindAsync(tag, slug, now, cancel) ?? await house.Authors.RememberAsync(tag, slug, now, cancel)) is not { } name)
            return null;
        var own = new ListPlace(site.Site.Edition, AuthorAddress(tag, slug));
        var others = (await house.Authors.SistersAsync(tag, slug, now, cancel)).ToDictionary(page => page.Edition, page => page.Slug, StringComparer.Ordinal);
        var sisters = site.Newsroom.Editions.Select(edition => edition.Tag == tag ? own
            : others.TryGetValue(edition.Tag, out var other) ? new(site.Of(edition.Tag), AuthorAddress(edition.Tag, other)) : null);
        return new(new(tag, Author: slug), "author", name, own, [.. sisters.OfType<ListPlace>()]);
    }

    public static string AuthorAddress(string edition, string slug) => $"/{edition}/author/{Uri.EscapeDataString(slug)}";

    /// <summary>Where a topic's feeds lie: they are found by its identity alone.</summary>
    public static string TopicFeeds(string edition, string id) => $"/{edition}/topic/{id}";

    public static string SectionAddress(string edition, string slug) => $"/{edition}/section/{slug}";

    private static ListPlace TopicPlace(SiteViews site, Edition edition, NameEntry name) =>
        new(site.Of(edition.Tag), ListViews.LinkOf(edition, name).Address) { Feeds = TopicFeeds(edition.Tag, name.Id) };
}
