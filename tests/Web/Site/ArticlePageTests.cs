using Dragoman.Stories;

namespace Dragoman.Web.Tests.Site;

public sealed class ArticlePageTests
{
    [Fact]
    public async Task A_Persian_page_reads_from_right_to_left_with_its_own_date()
    {
        var page = await Rendering.PageAsync(SampleViews.PersianOriginal());

        Assert.Equal(("fa", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var published = page.One("article header .dates time");
        Assert.Equal("۹ تیر ۱۴۰۰، ساعت ۲۲:۳۰", published.TextContent);
        Assert.Equal("2021-06-30T18:00:00Z", published.GetAttribute("datetime"));
        Assert.Contains("انتشار", page.One("article header .dates").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_body_holds_the_stored_blocks_and_the_credit_line_and_nothing_else()
    {
        var page = await Rendering.PageAsync(SampleViews.EnglishTranslation());

        Assert.Equal(
            "Eight countries signed. “Nobody should have to wait,” he said. Commitments positions within 10 minutes clearance within 30 "
            + "The budget is 46 million dollars. This news is originally published by Caravan Persian and translated by Caravan English",
            page.One(".article-body").Folded());
        Assert.Equal("P credit", $"{page.One(".article-body").LastElementChild!.TagName} {page.One(".article-body").LastElementChild!.ClassName}");
    }

    [Fact]
    public async Task List_items_that_follow_each_other_are_one_list()
    {
        var page = await Rendering.PageAsync(SampleViews.EnglishTranslation());

        Assert.Equal(["l1", "l2"], page.One(".article-body ul").Children.Select(item => item.Id));
        Assert.Equal("q1", page.One(".article-body blockquote").Id);
        Assert.Equal("h2", page.One(".article-body h2").Id);
    }

    [Fact]
    public async Task A_reader_is_told_before_the_text_that_the_original_was_corrected_and_where()
    {
        var page = await Rendering.PageAsync(SampleViews.EnglishTranslation());

        var notice = page.One("[role=note]");
        Assert.Contains("The Caravan Persian original was corrected on 1 July 2021, 09:00.", notice.Folded(), StringComparison.Ordinal);
        Assert.Equal("fa", notice.One("bdi[lang]").GetAttribute("lang"));
        Assert.Equal("#p2", notice.One("a").GetAttribute("href"));
        Assert.Equal(notice.Id, page.One("#p2.source-corrected").GetAttribute("aria-describedby"));
        Assert.True(notice.CompareDocumentPosition(page.One(".article-body")).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
        Assert.Null(page.One("#p1").GetAttribute("class"));
    }

    [Fact]
    public async Task The_other_editions_are_offered_in_their_own_names()
    {
        var page = await Rendering.PageAsync(SampleViews.EnglishTranslation());

        var links = page.QuerySelectorAll(".languages a");
        Assert.Equal(["فارسی", "دری"], links.Select(link => link.TextContent));
        Assert.Equal(["fa rtl fa", "prs rtl fa-AF"], links.Select(link =>
            $"{link.GetAttribute("lang")} {link.GetAttribute("dir")} {link.GetAttribute("hreflang")}"));
    }

    [Fact]
    public async Task A_translation_names_its_source_isolated_and_linked()
    {
        var page = await Rendering.PageAsync(SampleViews.EnglishTranslation());

        Assert.Equal("Translated from Caravan Persian", page.One(".byline .translated").Folded());
        Assert.Equal("/fa/7k/muscat", page.One(".byline .translated a").GetAttribute("href"));
        Assert.Equal("Caravan Persian", page.One(".byline .translated bdi").TextContent);
    }

    [Fact]
    public async Task A_relay_names_both_its_source_and_the_original()
    {
        var relay = SampleViews.EnglishTranslation() with { TranslatedFrom = new("Caravan Dari", "prs", "/prs/7k/muscat") };

        var page = await Rendering.PageAsync(relay);

        Assert.Equal("/prs/7k/muscat", page.One(".byline .translated a").GetAttribute("href"));
        Assert.Equal("/fa/7k/muscat", page.One(".byline .original a").GetAttribute("href"));
    }

    [Fact]
    public async Task Corrections_stand_at_the_foot_with_note_and_date()
    {
        var page = await Rendering.PageAsync(SampleViews.EnglishTranslation());

        Assert.Equal("Correction 1 July 2021, 09:00 A name was misspelt.", page.One("#corrections li").Folded());
        Assert.Equal("#corrections", page.One(".byline .corrected a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_head_lists_every_edition_itself_and_the_original_as_the_default()
    {
        var page = await Rendering.PageAsync(SampleViews.EnglishTranslation());

        Assert.Equal("https://caravan.example/en/7k/muscat", page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(
            [
                "fa https://caravan.example/fa/7k/muscat", "en https://caravan.example/en/7k/muscat",
                "fa-AF https://caravan.example/prs/7k/muscat", "x-default https://caravan.example/fa/7k/muscat",
            ],
            page.QuerySelectorAll("head link[rel=alternate][hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}"));
        Assert.Equal("https://caravan.example/en/7k/provenance.json", page.One("head link[rel=provenance]").GetAttribute("href"));
        Assert.Equal("/en/7k/provenance.json", page.One("article footer a[rel=provenance]").GetAttribute("href"));
    }

    [Fact]
    public async Task Persian_letters_and_their_joiners_are_written_as_themselves()
    {
        var html = await Rendering.HtmlOfAsync(SampleViews.PersianOriginal());

        Assert.Contains("توافق\u200cنامه را امضا می\u200cکنند.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_keeps_its_place_and_says_who_made_it()
    {
        var view = SampleViews.EnglishTranslation() with
        {
            Picture = new("/pictures/1", 1600, 900, "Tents below a mountain", "The camp on Monday", "نسرین کاویانی"),
            Blocks = [new("c1", BlockKind.Caption, "The harbour", [], Picture: new("/pictures/2", 800, 600, "Boats"))],
        };

        var page = await Rendering.PageAsync(view);

        var picture = page.One(".lead-picture img");
        Assert.Equal(("1600", "900", "Tents below a mountain"), (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("alt")));
        Assert.Equal("The camp on Monday Picture: نسرین کاویانی", page.One(".lead-picture figcaption").Folded());
        Assert.Equal("The harbour", page.One(".article-body figure figcaption").Folded());
    }
}
