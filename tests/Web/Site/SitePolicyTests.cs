using AngleSharp.Dom;
using Dragoman.Web.Assets;
using Dragoman.Web.Site;
using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Layout;
using Dragoman.Web.Site.Missing;

namespace Dragoman.Web.Tests.Site;

/// <summary>The pages hold nothing that the Content-Security-Policy would stop.</summary>
public sealed class SitePolicyTests
{
    [Fact]
    public async Task No_page_has_inline_script_inline_style_or_anything_from_elsewhere()
    {
        var site = SampleViews.Site(SampleViews.English);
        IDocument[] pages =
        [
            await Rendering.PageAsync(SampleViews.EnglishTranslation()),
            await Rendering.PageAsync(SampleViews.PersianOriginal()),
            await Rendering.PageAsync(new FrontView(site, "/en", [])),
            await Rendering.PageAsync(new WithdrawnView(site, SampleViews.Later)),
            await Rendering.PageAsync(new MissingView(site)),
        ];

        Assert.All(pages, page =>
        {
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([type='application/ld+json'])"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]"), link =>
                Assert.StartsWith("/assets/", link.GetAttribute("href"), StringComparison.Ordinal));
        });
        Assert.StartsWith("default-src 'none'", SiteSecurity.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SiteSecurity.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_that_a_page_asks_for_first_was_built()
    {
        var assets = AssetFiles.Beside(AppContext.BaseDirectory);

        foreach (var language in new[] { "fa", "prs", "ar", "ur", "he", "ru", "en", "zh", "tr" })
            Assert.All(FirstFonts.Of(language), font => Assert.NotNull(assets.Find(Path.GetFileName(assets.AddressOf(font)))));
    }
}
