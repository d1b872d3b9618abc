using System.Runtime.CompilerServices;
using System.Text;
using Dragoman.Stories;
using Dragoman.Web.Assets;
using Dragoman.Web.Site.Compare;
using Dragoman.Web.Site.Maps;
using Dragoman.Web.Site.Themes;
using NodaTime;

namespace Dragoman.Web.Site.Written;

/// <summary>What was written: so many files in all, of which so many are new or changed, and so many were taken away.</summary>
public sealed record WrittenCount(int Files, int Written, int Removed);

/// <summary>
/// Writes the whole public site as files with relative links, for a CDN or a bucket. The same content gives the same bytes: files whose bytes
/// are the same are not touched, and only those are made again that show a story that changed. Machines read absolute addresses there, those of
/// the newsroom's own site.
/// </summary>
public sealed class WrittenSite(House house, PublicPages pages, WrittenLists lists, AssetFiles assets, LiveTheme theme)
{
    private const int Batch = 200;

    private readonly WrittenChanges changes = new(house);

    /// <param name="origin">Where the site will stand: <c>https://news.example</c>.</param>
    /// <param name="isWhole">Every file is made, also those of which nothing is known to have changed.</param>
    /// <param name="tell">Called with the number of articles that are written.</param>
    public async Task<WrittenCount> WriteAsync(string folder, string origin, bool isWhole, Action<int>? tell, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        await using var known = await WrittenStore.OpenAsync(folder, cancel);
        var before = await known.StateAsync(cancel);
        // What happens while the files are written is found the next time.
        var state = new WrittenState(await changes.MakerAsync(origin, assets, theme, cancel), await house.Changes.NewestAsync(cancel), house.Clock.GetCurrentInstant());
        var touched = !isWhole && before is not null && state.Follows(before) ? await changes.SinceAsync(before, state.Until, cancel) : null;
        var files = new WrittenFiles(folder, await known.FilesAsync(touched?.Stories, cancel), before?.Until ?? Instant.MinValue, touched);
        await known.ForgetAsync(cancel);
        var views = newsroom.Editions.ToDictionary(edition => edition.Tag, edition => new SiteViews(newsroom, edition, origin, isWritten: true), StringComparer.Ordinal);
        var first = views[newsroom.Editions[0].Tag];

        files.Put("robots.txt", TextFiles.Robots(first.Site));
        files.Put("llms.txt", TextFiles.Models(first.Site));
        files.Put(".well-known/jwks.json", Encoding.UTF8.GetBytes((await house.Keys.PublishedAsync(cancel)).ToJson().ToJsonString()));
        foreach (var (name, content) in theme.Current.Assets.Files)
            files.Put($"theme/{name}", content);
        foreach (var name in assets.Names)
            files.Put($"assets/{name}", await File.ReadAllBytesAsync(assets.Find(name)!, cancel));
        await Parallel.ForEachAsync(lists.Of(files, first).Concat(views.Values.SelectMany(each => lists.OfEdition(files, each))), cancel, async (write, each) => await write(each));
        await WriteArticlesAsync(files, views, tell, cancel);

        var (others, pictures) = touched is null ? (0, []) : await known.OthersAsync(touched.Stories, cancel);
        await WritePicturesAsync(files, files.Pictures(pictures), cancel);
        files.RemoveOthers();
        await known.SaveAsync(state, files.All, touched?.Stories, cancel);
        return new(files.All.Count + others, files.Written, files.Removed);
    }

    private async Task WriteArticlesAsync(WrittenFiles files, IReadOnlyDictionary<string, SiteViews> views, Action<int>? tell, CancellationToken cancel)
    {
        var done = 0;
        var stories = files.Touched is { } touched ? touched.Stories.ToAsyncEnumerable() : IdsAsync(cancel);
        await Parallel.ForEachAsync(stories, cancel, async (id, each) =>
        {
            var shown = await WriteStoryAsync(files, views, id, each);
            var all = Interlocked.Add(ref done, shown);
            if (all / Batch > (all - shown) / Batch)
                tell?.Invoke(all);
        });
    }

    private async IAsyncEnumerable<string> IdsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var after = "";
        while (await house.Database.ReadAsync(session => StoryStore.IdsAsync(session, after, Batch), cancel) is { Count: > 0 } ids)
        {
            foreach (var id in ids)
                yield return id;
            after = ids[^1];
        }
    }

    /// <returns>How many of its articles readers see.</returns>
    private async Task<int> WriteStoryAsync(WrittenFiles files, IReadOnlyDictionary<string, SiteViews> views, string id, CancellationToken cancel)
    {
        var (story, shown) = (await house.Stories.GetAsync(id, cancel), 0);
        foreach (var article in story.Articles.Where(article => article.Newest is not null))
        {
            var own = views[article.Edition];
            if (await pages.ArticleAsync(own, article, cancel) is not { } page)
                continue;
            files.Put(article.Address, page, id);
            if (await pages.CompareAsync(own, article, cancel) is { } compared)
                files.Put(CompareViews.AddressOf(article), compared, id);
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
            var whole = record.SourceRecord is null ? record : await house.Provenance.PublicAsync(record.Digest, now, cancel);
            if (whole is not null)
                files.Put($"provenance/{record.Digest}.json", Encoding.UTF8.GetBytes(whole.ToFile()), new(article.Story.Id, ""));
        }
    }

    /// <summary>Those that the pages name, made where nobody has asked for them yet.</summary>
    private async Task WritePicturesAsync(WrittenFiles files, IEnumerable<string> pictures, CancellationToken cancel)
    {
        foreach (var named in pictures)
        {
            // What lies below a rendition's address never changes.
            if (files.Keeps($"pictures/{named}", isOld: true))
                continue;
            var parts = named.Split('/');
            if (await house.Darkroom.FileAsync(parts[0], parts[1], cancel) is { } made)
                files.Put($"pictures/{named}", await File.ReadAllBytesAsync(made, cancel));
        }
    }
}
