using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Media;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Web.Tests.Site;

public sealed class PictureSiteTests
{
    [Fact]
    public async Task A_browser_may_choose_among_sizes_and_formats_and_keeps_what_it_chose()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, "https://news.example");
        var (story, picture) = await PublishAsync(site);
        var page = await site.PageAsync(story["en"].Address);

        var element = page.QuerySelector("article picture")!;
        Assert.Equal(["image/avif", "image/webp"], element.QuerySelectorAll("source").Select(source => source.GetAttribute("type")!));
        var image = element.QuerySelector("img")!;
        Assert.Equal(("640", "400", "Boats in the harbour"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")));
        Assert.Contains("© 2026 Caravan News", page.QuerySelector("figcaption .picture-credit")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Made with artificial intelligence", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://caravan.example/terms", page.QuerySelector("figcaption a[rel=license]")!.GetAttribute("href"));

        foreach (var (type, set) in element.QuerySelectorAll("source").Select(source => (source.GetAttribute("type")!, source.GetAttribute("srcset")!)).Append(("image/jpeg", image.GetAttribute("srcset")!)))
        {
            Assert.Equal([320, 480, 640], Sizes(set).Select(size => size.Width));
            using var answer = await site.GetAsync(Sizes(set)[0].Address);
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Contains("s-maxage=600", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("Camera X", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
            using var again = await site.GetAsync(Sizes(set)[0].Address, ("If-None-Match", answer.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }

        var card = page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        Assert.StartsWith($"https://news.example/pictures/{picture.Id}/card-640x336-", card, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(new Uri(card).AbsolutePath)).StatusCode);
        Assert.Contains($"https://news.example/pictures/{picture.Id}/", await site.ReadAsync("/en/feed.xml"), StringComparison.Ordinal);
        var teaser = (await site.PageAsync("/en")).QuerySelector(".teaser picture img")!;
        Assert.Equal(1.5, double.Parse(teaser.GetAttribute("width")!, null) / double.Parse(teaser.GetAttribute("height")!, null), 0.01);
    }

    [Fact]
    public async Task What_was_handed_in_is_never_served_and_a_kill_takes_every_size_along()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var (story, picture) = await PublishAsync(site);
        using var plain = await site.GetAsync($"/pictures/{picture.Id}");
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        var served = Encoding.Latin1.GetString(await plain.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain("Camera X", served, StringComparison.Ordinal);
        Assert.Contains("Editorial use only", served, StringComparison.Ordinal);
        var names = RenditionPlan.Of(picture).Where(each => each.Width == 240 || each.Cut == Cut.Card).Select(each => $"/pictures/{picture.Id}/{each.Name}").ToList();
        Assert.All(names, name => Assert.Equal(HttpStatusCode.OK, site.GetAsync(name).GetAwaiter().GetResult().StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/pictures/{picture.Id}/whole-321x200-0123456789abcdef.avif")).StatusCode);

        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("wrong", site.House.ActOf("Nasrin")));
        foreach (var name in names.Append($"/pictures/{picture.Id}"))
            Assert.Equal(HttpStatusCode.Gone, (await site.GetAsync(name)).StatusCode);
    }

    [Fact]
    public async Task A_change_of_the_focus_or_of_the_rights_shows_on_pages_that_are_out()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var (story, picture) = await PublishAsync(site);
        var before = (await site.PageAsync("/en")).QuerySelector(".teaser picture img")!.GetAttribute("src");
        Assert.DoesNotContain("Reuters", await site.ReadAsync(story["en"].Address), StringComparison.Ordinal);

        await site.House.Pictures.ChangeAsync(picture.Id, each => each with { Focus = new(0, 0), Rights = each.Rights with { Credit = "Reuters" } });

        Assert.NotEqual(before, (await site.PageAsync("/en")).QuerySelector(".teaser picture img")!.GetAttribute("src"));
        Assert.Contains("Reuters", await site.ReadAsync(story["en"].Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_the_site_bring_the_renditions_that_they_name_and_lose_them_with_a_kill()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
        try
        {
            var (story, picture) = await PublishAsync(site, 480, 300);
            await WebServer.WriteSiteAsync(site.House, folder, "https://news.example", null, false, null, default);
            foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
            {
                var page = await new HtmlParser().ParseDocumentAsync(await File.ReadAllTextAsync(file));
                foreach (var set in page.QuerySelectorAll("[srcset]").Select(each => each.GetAttribute("srcset")!))
                    Assert.All(Sizes(set), size => Assert.True(!size.Address.StartsWith('/') && File.Exists(Path.Combine(Path.GetDirectoryName(file)!, size.Address)), $"{file}: {size}"));
            }
            var pictures = Path.Combine(folder, "pictures", picture.Id);
            Assert.Contains(Directory.EnumerateFiles(pictures), file => Path.GetFileName(file).StartsWith("card-", StringComparison.Ordinal));
            Assert.Equal(0, (await WebServer.WriteSiteAsync(site.House, folder, "https://news.example", null, false, null, default)).Written);

            await SiteServer.ChangeAsync(site.House, story, each => each.Kill("wrong", site.House.ActOf("Nasrin")));
            await WebServer.WriteSiteAsync(site.House, folder, "https://news.example", null, false, null, default);
            Assert.Empty(Directory.EnumerateFiles(pictures));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<(string Address, int Width)> Sizes(string set) =>
        [.. set.Split(", ").Select(size => size.Split(' ')).Select(size => (size[0], int.Parse(size[1].TrimEnd('w'), null)))];

    internal static async Task<(Story Story, Picture Picture)> PublishAsync(SiteServer site, int width = 640, int height = 400)
    {
        var picture = await site.House.Pictures.AddAsync(Samples.FromCamera(width: width, height: height), "boats.jpg", "en", "Boats");
        var act = site.House.ActOf("Nasrin");
        var text = site.Text("en", "# Harbour opens", "It cost 46 million.");
        var story = Story.File(site.Newsroom["en"], text with { Passages = [.. text.Passages, new(BlockKind.Caption, "The harbour", [], picture.Id), new(BlockKind.AltText, "Boats in the harbour", [], picture.Id)] }, act);
        story.Original.Publish(site.Newsroom["en"], act.At, act);
        return (await site.House.Stories.AddAsync(story), picture);
    }
}
