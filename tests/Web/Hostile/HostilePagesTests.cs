using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Stories;
using Dragoman.Web.Tests.Desk;

namespace Dragoman.Hostile;

/// <summary>The public attacks go through every text of the newsroom, and each comes out as text. A browser tries the same in the journeys.</summary>
public sealed class HostilePagesTests(HostilePagesTests.Attacked attacked) : IClassFixture<HostilePagesTests.Attacked>
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "srcset", "ping"];

    private static readonly string[] Never = ["object", "embed", "applet", "frame", "frameset", "base", "math", "foreignobject", "animate", "set", "style", "marquee", "audio", "video"];

    private readonly DeskServer desk = attacked.Desk;
    private readonly DeskClient client = attacked.Client;

    /// <summary>Filled once for all.</summary>
    public sealed class Attacked : IAsyncLifetime
    {
        public DeskServer Desk { get; } = new();

        public DeskClient Client { get; private set; } = null!;

        internal IReadOnlyList<Story> Stories { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await Desk.InitializeAsync();
            Stories = await HostileNewsroom.FillAsync(Desk.House, "en", "Thomas");
            Client = await Desk.SignInAsync("Chief");
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Desk.DisposeAsync();
        }
    }

    [Fact]
    public async Task Nothing_that_was_written_becomes_a_program_on_any_page()
    {
        foreach (var (index, story) in attacked.Stories.Index())
        {
            var article = await AssertHarmlessAsync(story["en"].Address);
            Assert.Contains(Payloads.Lines[index], article.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            foreach (var page in new[] { "", "/en", $"/en/history/{story["en"].Head.Content.Headline.Id}", "/en/preview", $"/en/talk/{story["en"].Head.Content.Headline.Id}", "/en/pictures" })
                await AssertHarmlessAsync($"/desk/stories/{story.Id}{page}");
        }
        foreach (var page in new[] { "/", "/en", "/en/corrections", "/en/search?q=attacking", "/desk?edition=en", "/desk?edition=en&view=list", "/desk/names", "/desk/names/nhostile7", "/desk/names/nhostile7/change", "/desk/pictures", "/desk/memory?q=alert" })
            await AssertHarmlessAsync(page);
        await AssertHarmlessAsync($"/desk/pictures/{(await desk.House.Pictures.NewestAsync(1))[0].Id}");
    }

    [Fact]
    public async Task Feeds_and_maps_hold_no_program_either()
    {
        foreach (var feed in new[] { "/en/feed.xml", "/en/atom.xml", "/en/corrections.xml" })
        {
            using var answer = await client.GetAsync(feed);
            var items = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants().Where(element => !element.HasElements && element.Value.Contains('<', StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(items);
            foreach (var html in items.Where(IsHtml))
                AssertHarmless(await new HtmlParser().ParseDocumentAsync(html.Value), feed);
            foreach (var plain in items.Where(each => each.Name.LocalName == "description" && each.Parent!.Name.LocalName == "item"))
                Assert.Empty((await new HtmlParser().ParseDocumentAsync(plain.Value)).Body!.Children);
        }
        using var json = await client.GetAsync("/en/feed.json");
        using var read = JsonDocument.Parse(await json.Content.ReadAsStringAsync());
        foreach (var item in read.RootElement.GetProperty("items").EnumerateArray())
            AssertHarmless(await new HtmlParser().ParseDocumentAsync(item.GetProperty("content_html").GetString()!), "/en/feed.json");
        foreach (var map in new[] { "/sitemap.xml", "/en/news-sitemap.xml", "/en/sitemap/0.xml" })
        {
            using var answer = await client.GetAsync(map);
            Assert.NotNull(XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root);
        }
    }

    [Fact]
    public async Task What_an_address_says_comes_back_as_text()
    {
        foreach (var line in Payloads.Lines.Where((_, index) => index % 4 == 0))
        {
            var said = Uri.EscapeDataString(line);
            foreach (var page in new[] { $"/en/search?q={said}", $"/desk/names?q={said}", $"/desk/memory?q={said}", $"/en/{said}", $"/desk/sign-in?return={said}", $"/desk?edition={said}" })
            {
                using var answer = await client.GetAsync(page);
                Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{answer.StatusCode} {page}");
                if (answer.Headers.Location is { } location)
                    Assert.True(!location.IsAbsoluteUri || location.Host == desk.Address.Host, $"{page} leads to {location}");
                AssertHarmless(await DeskClient.ReadAsync(answer), page);
                Assert.True(answer.Headers.Contains("Content-Security-Policy") || answer.StatusCode == HttpStatusCode.Redirect, page);
            }
        }
    }

    [Fact]
    public async Task Every_route_answers_under_a_policy_without_inline_script()
    {
        var story = attacked.Stories[0];
        foreach (var route in desk.Gets().Where(route => !route.Contains("/live", StringComparison.Ordinal) && !route.Contains("/assets/", StringComparison.Ordinal)).Distinct())
        {
            var path = string.Join('/', route.Split('/').Select(part => part switch
            {
                "{id}" or "{story}" => story.Id,
                "{edition}" => "en",
                _ when part.StartsWith('{') => "1",
                _ => part,
            }));
            using var answer = await client.GetAsync(path);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{answer.StatusCode} {path}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.True(policy.StartsWith("default-src 'none'", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal) && !policy.Contains("data:", StringComparison.Ordinal), $"{path}: {policy}");
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            AssertHarmless(await DeskClient.ReadAsync(answer), path);
        }
    }

    /// <summary>In Atom an element says so; in RSS these two are.</summary>
    private static bool IsHtml(XElement element) =>
        element.Name.LocalName is "encoded" or "description" || element.Attribute("type")?.Value == "html";

    private async Task<IDocument> AssertHarmlessAsync(string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode} {address}");
        Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var page = await DeskClient.ReadAsync(answer);
        AssertHarmless(page, address);
        return page;
    }

    private static void AssertHarmless(IDocument page, string address)
    {
        foreach (var element in page.All)
        {
            var says = $"{address}: {element.OuterHtml[..Math.Min(element.OuterHtml.Length, 200)]}";
            Assert.False(Never.Contains(element.LocalName, StringComparer.OrdinalIgnoreCase), says);
            Assert.False(element.LocalName == "script" && element.GetAttribute("type") != "application/ld+json" && element.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) != true, says);
            Assert.False(element.LocalName == "iframe" && element.GetAttribute("src")?.StartsWith('/') != true, says);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc", says);
                if (Addresses.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase))
                    Assert.Matches("^(?:/(?!/)|#|\\?|https?://|mailto:|otpauth://totp/|$)", attribute.Value);
            }
        }
        foreach (var data in page.QuerySelectorAll("script[type='application/ld+json']"))
            Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(data.TextContent).RootElement.ValueKind);
    }
}
