using System.Globalization;
using System.Runtime.CompilerServices;
using Dragoman.Stories;
using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Lists;
using Dragoman.Web.Site.Maps;
using Dragoman.Web.Site.Pages;

namespace Dragoman.Web.Site.Written;

/// <summary>Writes the lists of articles as files: the fronts, the sections, topics and authors, the feeds, the maps.</summary>
public sealed class WrittenLists(House house, PublicPages pages, PublicLists pagesOfLists, PublicMaps maps, NewsLists lists, ArchiveParts parts)
{
    /// <summary>What is of all editions.</summary>
    internal IEnumerable<Func<CancellationToken, Task>> Of(WrittenFiles files, SiteViews first) =>
    [
        async cancel => files.Put("/", await pages.IndexAsync(first, cancel)),
        async cancel => files.Put("/sitemap.xml", await maps.IndexAsync(first, cancel)),
    ];

    /// <summary>What is of one edition, in pieces that may be written at once.</summary>
    internal IEnumerable<Func<CancellationToken, Task>> OfEdition(WrittenFiles files, SiteViews views)
    {
        var (edition, list) = (views.Site.Edition, new ShownList(views.Edition.Tag));
        return
        [
            cancel => WriteFrontsAsync(files, views, cancel),
            cancel => WriteFeedsAsync(files, views, NewsList.Of(views.Site), false, cancel),
            cancel => WriteListsAsync(files, views, cancel),
            async cancel => files.Put(Sitemaps.ListsAddress(edition), await pagesOfLists.SitemapAsync(views, cancel)),
            async cancel => files.Put(edition.Corrections, await pages.CorrectionsAsync(views, cancel)),
            async cancel => files.Put(edition.CorrectionFeed, await pages.CorrectionFeedAsync(views, cancel)),
            cancel => WriteNewsAsync(files, views, cancel),
            async cancel => await WritePartsAsync(files, await parts.OfAsync(list, ArchiveParts.InSitemap, cancel),
                from => Sitemaps.PartAddress(edition, from), async from => (await maps.PartAsync(views, from, cancel))!, cancel),
        ];
    }

    private async Task WriteFrontsAsync(WrittenFiles files, SiteViews views, CancellationToken cancel)
    {
        var home = views.Site.Edition.Home;
        files.Put(home, await pages.FrontAsync(views, null, cancel));
        await WritePartsAsync(files, (await parts.OfAsync(new(views.Edition.Tag), ArchiveParts.OnFront, cancel)).Skip(1),
            start => string.Create(CultureInfo.InvariantCulture, $"{home}?before={start}"), start => pages.FrontAsync(views, start, cancel), cancel);
    }

    private async Task WriteNewsAsync(WrittenFiles files, SiteViews views, CancellationToken cancel)
    {
        var edition = views.Site.Edition;
        files.Put(Sitemaps.NewsAddress(edition), await maps.NewsIndexAsync(views, cancel));
        var news = await maps.NewsPartsAsync(views, cancel);
        // The first holds articles that grow too old for it.
        foreach (var from in news.Take(1))
            files.Put(Sitemaps.NewsPartAddress(edition, from), (await maps.NewsPartAsync(views, from, cancel))!);
        await WritePartsAsync(files, news.Skip(1),
            from => Sitemaps.NewsPartAddress(edition, from), async from => (await maps.NewsPartAsync(views, from, cancel))!, cancel);
    }

    private async Task WriteListsAsync(WrittenFiles files, SiteViews views, CancellationToken cancel)
    {
        // All feeds of an edition say what was withdrawn of it, for some time.
        var isWithoutGone = await pagesOfLists.IsWithoutGoneAsync(views.Edition.Tag, files.Until, cancel);
        await Parallel.ForEachAsync(ListsAsync(views, cancel), cancel, async (list, each) => await WriteListAsync(files, views, list, isWithoutGone, each));
    }

    /// <summary>The parts of a long list. New articles change the last two that there were, which show or name what comes behind them.</summary>
    private static async Task WritePartsAsync(WrittenFiles files, IEnumerable<long> starts, Func<long, string> address, Func<long, Task<RenderedPage>> make, CancellationToken cancel)
    {
        var all = starts.ToList();
        var old = all.Where(start => files.Had(WrittenPages.FileOf(address(start)))).SkipLast(2).ToHashSet();
        await Parallel.ForEachAsync(Enumerable.Range(0, all.Count), cancel, async (part, _) =>
        {
            var start = all[part];
            // A page of a list shows what stands before the place in its name, a sitemap what stands behind it. Where an article has gone or
            // come between others, all parts behind it have other names.
            var isSpared = old.Contains(start) && files.Touched?.Spares(part > 0 ? all[part - 1] : 0, part + 1 < all.Count ? all[part + 1] : long.MaxValue) == true;
            if (!files.Keeps(WrittenPages.FileOf(address(start)), isSpared))
                files.Put(address(start), await make(start));
        });
    }

    private async Task WriteListAsync(WrittenFiles files, SiteViews views, NewsList list, bool isWithoutGone, CancellationToken cancel)
    {
        var isSpared = files.Touched?.Spares(list.Articles) == true;
        if (!files.Keeps(WrittenPages.FileOf(list.Place.Address), isSpared))
        {
            if (await pagesOfLists.PageAsync(views, list, null, cancel) is not { } first)
                return;
            files.Put(list.Place.Address, first);
        }
        foreach (var start in (await parts.OfAsync(list.Articles, ArchiveParts.OnFront, cancel)).Skip(1))
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"{list.Place.Address}?before={start}");
            if (!files.Keeps(WrittenPages.FileOf(address), isSpared) && await pagesOfLists.PageAsync(views, list, start, cancel) is { } page)
                files.Put(address, page);
        }
        await WriteFeedsAsync(files, views, list, isSpared && isWithoutGone, cancel);
    }

    private async Task WriteFeedsAsync(WrittenFiles files, SiteViews views, NewsList list, bool isSpared, CancellationToken cancel)
    {
        foreach (var format in FeedFiles.Formats)
        {
            var address = $"{list.Place.Feeds}/{FeedFiles.NameOf(format)}";
            if (!files.Keeps(WrittenPages.FileOf(address), isSpared))
                files.Put(address, await pagesOfLists.FeedAsync(views, list, format, cancel));
        }
    }

    /// <summary>Every list that a page links to.</summary>
    private async IAsyncEnumerable<NewsList> ListsAsync(SiteViews views, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (tag, now) = (views.Edition.Tag, house.Clock.GetCurrentInstant());
        foreach (var section in views.Edition.Sections)
            yield return NewsLists.Section(views, section.Slug)!;
        foreach (var name in await house.Topics.AllAsync(tag, now, int.MaxValue, enough: 1, cancel))
        {
            if (await lists.TopicAsync(views, name, now, cancel) is { } topic)
                yield return topic;
        }
        foreach (var slug in await house.Authors.AllAsync(tag, now, int.MaxValue, cancel))
        {
            if (await lists.AuthorAsync(views, slug, now, cancel) is { } author)
                yield return author;
        }
    }
}
