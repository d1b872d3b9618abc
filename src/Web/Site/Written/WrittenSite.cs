using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Web.Assets;
using Dragoman.Web.Site.Compare;
using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Lists;
using Dragoman.Web.Site.Maps;
using Dragoman.Web.Site.Pages;
using Dragoman.Web.Site.Themes;

namespace Dragoman.Web.Site.Written;

/// <summary>What was written: so many files in all, of which so many are new or changed, and so many were taken away.</summary>
public sealed record WrittenCount(int Files, int Written, int Removed);

/// <summary>
/// Writes the whole public site as files with relative links, for a CDN or a bucket. The same content gives the same bytes: files whose bytes
/// are the same are not touched, and only those are made again that show a story that changed. Machines read absolute addresses there, those of
/// the newsroom's own site.
/// </summary>
public sealed class WrittenSite(House house, PublicPages pages, PublicLists pagesOfLists, PublicMaps maps, NewsLists lists, ArchiveParts parts, AssetFiles assets, LiveTheme theme)
{
    private const int Batch = 200;

    private readonly WrittenChanges changes = new(house);

    /// <param name="origin">Where the site will stand: <c>https://news.example</c>.</param>
    /// <param name="isWhole">Every file is made, also those of which nothing is known to have changed.</param>
    /// <param name="tell">Called with the number of articles that are written.</param>
    public async Task<WrittenCount> WriteAsync(string folder, string origin, bool isWhole, Action<int>? tell, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var before = await WrittenBefore.ReadAsync(folder, cancel);
        // What happens while the files are written is found the next time.
        var (now, change, maker) = (house.Clock.GetCurrentInstant(), await house.Changes.NewestAsync(cancel), await changes.MakerAsync(origin, assets, theme, cancel));
        var isKnown = !isWhole && before.Maker == maker && before.Change <= change && before.Until <= now;
        var files = new WrittenFiles(folder, before, isKnown ? await changes.SinceAsync(before, now, cancel) : null);
        WrittenBefore.Forget(folder);
        SiteViews Views(Edition edition) => new(newsroom, edition, origin, isWritten: true);
        var first = Views(newsroom.Editions[0]);

        await PutAsync(files, "/", await pages.IndexAsync(first, cancel), cancel);
        await PutAsync(files, "/sitemap.xml", await maps.IndexAsync(first, cancel), cancel);
        await files.PutAsync("robots.txt", TextFiles.Robots(first.Site), cancel);
        await files.PutAsync("llms.txt", TextFiles.Models(first.Site), cancel);
        await files.PutAsync(".well-known/jwks.json", Encoding.UTF8.GetBytes((await house.Keys.PublishedAsync(cancel)).ToJson().ToJsonString()), cancel);
        foreach (var (name, content) in theme.Current.Assets.Files)
            await files.PutAsync($"theme/{name}", content, cancel);
        foreach (var name in assets.Names)
            await files.PutAsync($"assets/{name}", await File.ReadAllBytesAsync(assets.Find(name)!, cancel), cancel);
        foreach (var edition in newsroom.Editions)
            await WriteListsAsync(files, Views(edition), cancel);
        files.KeepUntouched();
        await WriteArticlesAsync(files, newsroom, Views, tell, cancel);

        await WritePicturesAsync(files, cancel);
        files.RemoveOthers();
        await new WrittenBefore(maker, change, now, files.All).WriteAsync(folder, cancel);
        return new(files.Count, files.Written, files.Removed);
    }

    private async Task WriteListsAsync(WrittenFiles files, SiteViews views, CancellationToken cancel)
    {
        var (home, tag) = (views.Site.Edition.Home, views.Edition.Tag);
        await PutAsync(files, home, await pages.FrontAsync(views, null, cancel), cancel);
        await WritePartsAsync(files, (await parts.OfAsync(new(tag), ArchiveParts.OnFront, cancel)).Skip(1),
            start => string.Create(CultureInfo.InvariantCulture, $"{home}?before={start}"), async start => await pages.FrontAsync(views, start, cancel), cancel);
        await PutAsync(files, Sitemaps.ListsAddress(views.Site.Edition), await pagesOfLists.SitemapAsync(views, cancel), cancel);
        // All feeds of an edition say what was withdrawn of it, for some time.
        var isWithoutGone = await pagesOfLists.IsWithoutGoneAsync(tag, files.Until, cancel);
        await foreach (var list in ListsAsync(views, cancel))
            await WriteListAsync(files, views, list, isWithoutGone, cancel);
        await PutAsync(files, views.Site.Edition.Corrections, await pages.CorrectionsAsync(views, cancel), cancel);
        await PutAsync(files, views.Site.Edition.CorrectionFeed, await pages.CorrectionFeedAsync(views, cancel), cancel);
        await WriteFeedsAsync(files, views, NewsList.Of(views.Site), false, cancel);
        await PutAsync(files, Sitemaps.NewsAddress(views.Site.Edition), await maps.NewsIndexAsync(views, cancel), cancel);
        var news = await maps.NewsPartsAsync(views, cancel);
        // The first holds articles that grow too old for it.
        foreach (var from in news.Take(1))
            await PutAsync(files, Sitemaps.NewsPartAddress(views.Site.Edition, from), (await maps.NewsPartAsync(views, from, cancel))!, cancel);
        await WritePartsAsync(files, news.Skip(1),
            from => Sitemaps.NewsPartAddress(views.Site.Edition, from), async from => (await maps.NewsPartAsync(views, from, cancel))!, cancel);
        await WritePartsAsync(files, await parts.OfAsync(new(tag), ArchiveParts.InSitemap, cancel),
            from => Sitemaps.PartAddress(views.Site.Edition, from), async from => (await maps.PartAsync(views, from, cancel))!, cancel);
    }

    /// <summary>The parts of a long list. New articles change the last two that there were, which show or name what comes behind them.</summary>
    private static async Task WritePartsAsync(WrittenFiles files, IEnumerable<long> starts, Func<long, string> address, Func<long, Task<RenderedPage>> make, CancellationToken cancel)
    {
        var all = starts.ToList();
        var old = all.Where(start => files.Had(FileOf(address(start)))).SkipLast(2).ToHashSet();
        for (var part = 0; part < all.Count; part++)
        {
            var start = all[part];
            // A page of a list shows what stands before the place in its name, a sitemap what stands behind it. Where an article has gone or
            // come between others, all parts behind it have other names.
            var isSpared = old.Contains(start) && files.Touched?.Spares(part > 0 ? all[part - 1] : 0, part + 1 < all.Count ? all[part + 1] : long.MaxValue) == true;
            if (!files.Keeps(FileOf(address(start)), isSpared))
                await PutAsync(files, address(start), await make(start), cancel);
        }
    }

    private async Task WriteListAsync(WrittenFiles files, SiteViews views, NewsList list, bool isWithoutGone, CancellationToken cancel)
    {
        var isSpared = files.Touched?.Spares(list.Articles) == true;
        if (!files.Keeps(FileOf(list.Place.Address), isSpared))
        {
            if (await pagesOfLists.PageAsync(views, list, null, cancel) is not { } first)
                return;
            await PutAsync(files, list.Place.Address, first, cancel);
        }
        foreach (var start in (await parts.OfAsync(list.Articles, ArchiveParts.OnFront, cancel)).Skip(1))
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"{list.Place.Address}?before={start}");
            if (!files.Keeps(FileOf(address), isSpared) && await pagesOfLists.PageAsync(views, list, start, cancel) is { } page)
                await PutAsync(files, address, page, cancel);
        }
        await WriteFeedsAsync(files, views, list, isSpared && isWithoutGone, cancel);
    }

    private async Task WriteFeedsAsync(WrittenFiles files, SiteViews views, NewsList list, bool isSpared, CancellationToken cancel)
    {
        foreach (var format in FeedFiles.Formats)
        {
            var address = $"{list.Place.Feeds}/{FeedFiles.NameOf(format)}";
            if (!files.Keeps(FileOf(address), isSpared))
                await PutAsync(files, address, await pagesOfLists.FeedAsync(views, list, format, cancel), cancel);
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

    private async Task WriteArticlesAsync(WrittenFiles files, Newsroom newsroom, Func<Edition, SiteViews> views, Action<int>? tell, CancellationToken cancel)
    {
        if (files.Touched is { } touched)
        {
            foreach (var id in touched.Stories)
                await WriteStoryAsync(files, newsroom, views, id, cancel);
            return;
        }
        var (after, done) = ("", 0);
        while (await house.Database.ReadAsync(session => StoryStore.IdsAsync(session, after, Batch), cancel) is { Count: > 0 } ids)
        {
            // Each waits for the disk now and then.
            await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount, CancellationToken = cancel }, async (id, each) =>
            {
                var shown = await WriteStoryAsync(files, newsroom, views, id, each);
                Interlocked.Add(ref done, shown);
            });
            after = ids[^1];
            tell?.Invoke(done);
        }
    }

    /// <returns>How many of its articles readers see.</returns>
    private async Task<int> WriteStoryAsync(WrittenFiles files, Newsroom newsroom, Func<Edition, SiteViews> views, string id, CancellationToken cancel)
    {
        var (story, shown) = (await house.Stories.GetAsync(id, cancel), 0);
        foreach (var article in story.Articles.Where(article => article.Newest is not null))
        {
            var own = views(newsroom[article.Edition]);
            if (await pages.ArticleAsync(own, article, cancel) is not { } page)
                continue;
            await PutAsync(files, article.Address, page, id, cancel);
            if (await pages.CompareAsync(own, article, cancel) is { } compared)
                await PutAsync(files, CompareViews.AddressOf(article), compared, id, cancel);
            await WriteBesideAsync(files, article, cancel);
            shown++;
        }
        return shown;
    }

    /// <summary>The signed record of an article that readers still see.</summary>
    private async Task WriteBesideAsync(WrittenFiles files, Article article, CancellationToken cancel)
    {
        var now = house.Clock.GetCurrentInstant();
        if (article.StateAt(now) != ArticleState.Published)
            return;
        foreach (var (_, record) in await house.Provenance.HistoryAsync(article, now, cancel))
        {
            if (await house.Provenance.PublicAsync(record.Digest, now, cancel) is { } whole)
                await files.PutAsync($"provenance/{record.Digest}.json", Encoding.UTF8.GetBytes(whole.ToFile()), new(article.Story.Id, ""), cancel);
        }
    }

    /// <summary>Those that the pages name, made where nobody has asked for them yet.</summary>
    private async Task WritePicturesAsync(WrittenFiles files, CancellationToken cancel)
    {
        foreach (var named in files.Pictures)
        {
            // What lies below a rendition's address never changes.
            if (files.Keeps($"pictures/{named}", isOld: true))
                continue;
            var parts = named.Split('/');
            if (await house.Darkroom.FileAsync(parts[0], parts[1], cancel) is { } made)
                await files.PutAsync($"pictures/{named}", await File.ReadAllBytesAsync(made, cancel), cancel);
        }
    }

    private static Task PutAsync(WrittenFiles files, string address, RenderedPage page, CancellationToken cancel) => PutAsync(files, address, page, null, cancel);

    private static Task PutAsync(WrittenFiles files, string address, RenderedPage page, string? story, CancellationToken cancel)
    {
        var file = FileOf(address);
        return files.PutAsync(file, page.ContentType == RenderedPage.Html ? RelativeLinks.In(page.Body, file, FileOf) : page.Body, new(story, NamedPictures.In(page.Body)), cancel);
    }

    /// <summary>A page is the index of a folder; what has an ending already is a file. An older front page lies beside the articles.</summary>
    private static string FileOf(string address)
    {
        var parts = address.TrimStart('/').Split("?before=");
        var path = string.Join('/', parts[0].Split('/').Select(Uri.UnescapeDataString));
        if (parts.Length > 1)
            return $"{path}/older-{parts[1]}.html";
        return IsFile(path) ? path : path.Length == 0 ? "index.html" : path + "/index.html";
    }

    private static bool IsFile(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) || path.StartsWith("theme/", StringComparison.Ordinal) || path.StartsWith("pictures/", StringComparison.Ordinal)
        || path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal);
}
