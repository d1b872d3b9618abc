using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Dragoman.Stories;
using Dragoman.Web.Site.Articles;

namespace Dragoman.Web.Tests.Site;

public sealed class NewsArticleJsonTests
{
    private static async Task<JsonNode> InPageAsync(ArticleView view)
    {
        var page = await Rendering.PageAsync(view);
        return JsonNode.Parse(page.One("script[type='application/ld+json']").TextContent)!;
    }

    [Fact]
    public async Task A_translation_says_what_it_translates_and_who_did_it()
    {
        var json = await InPageAsync(SampleViews.EnglishTranslation());

        Assert.Equal("NewsArticle", (string?)json["@type"]);
        Assert.Equal("en", (string?)json["inLanguage"]);
        Assert.Equal("2021-06-30T18:00:00Z", (string?)json["datePublished"]);
        Assert.Equal("2021-07-01T08:00:00Z", (string?)json["dateModified"]);
        Assert.Equal("https://caravan.example/fa/7k/muscat", (string?)json["translationOfWork"]!["@id"]);
        Assert.Equal("fa", (string?)json["translationOfWork"]!["inLanguage"]);
        Assert.Equal("https://caravan.example/fa/7k/muscat", (string?)json["isBasedOn"]);
        Assert.Equal("Caravan English", (string?)json["translator"]!["name"]);
        Assert.Equal("Caravan Persian", (string?)json["author"]!["name"]);
        Assert.Equal("A name was misspelt.", (string?)json["correction"]![0]!["text"]);
        Assert.Null(json["workTranslation"]);
    }

    [Fact]
    public async Task An_original_lists_its_translations()
    {
        var json = await InPageAsync(SampleViews.PersianOriginal());

        Assert.Equal(["en", "fa-AF"], json["workTranslation"]!.AsArray().Select(work => (string?)work!["inLanguage"]));
        Assert.Null(json["translationOfWork"]);
        Assert.Null(json["translator"]);
    }

    [Fact]
    public async Task A_headline_cannot_end_the_script_and_Persian_stays_readable()
    {
        const string Headline = "</script><script>alert('هشت')</script> & \u2028";
        var html = await Rendering.HtmlOfAsync(
            SampleViews.PersianOriginal() with { Headline = SampleViews.Block("h", Headline, BlockKind.Headline) });

        var page = await new HtmlParser().ParseDocumentAsync(html);
        Assert.Equal(Headline, (string?)JsonNode.Parse(page.One("script").TextContent)!["headline"]);
        Assert.Contains("\"creditText\":\"این خبر را کاروان فارسی منتشر کرده است\"", html, StringComparison.Ordinal);
    }
}
