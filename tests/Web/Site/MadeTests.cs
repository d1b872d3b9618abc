using AngleSharp.Dom;
using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Web.Tests.Site;

/// <summary>How an article was made, as its readers are told.</summary>
public sealed class MadeTests
{
    private static readonly string[] Persian = ["# بندر تازه", "این بندر ۴۶ میلیون دلار هزینه داشت.", "کار سه سال طول کشید.", "وزیر نیز آنجا بود."];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_panel_tells_the_chain_the_drafts_what_was_left_out_and_added_and_that_the_signature_holds(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind);
        var story = await DraftedAsync(site);
        var page = await site.PageAsync(story["en"].Address);
        var panel = page.One("details.made");

        Assert.Equal("How this article was made", panel.One("summary").Folded());
        var chain = panel.QuerySelectorAll(".made-chain li").Select(step => step.Folded()).ToList();
        Assert.StartsWith("First published by Shafaqna Persian; the present text on", chain[0], StringComparison.Ordinal);
        Assert.StartsWith("Translated by Shafaqna English from Shafaqna Persian (from version 1 of its text).", chain[1], StringComparison.Ordinal);
        Assert.Equal(story["fa"].Address, panel.QuerySelector(".made-chain a")!.GetAttribute("href"));
        Assert.Contains("Began as a machine draft (DeepL, next):", panel.Folded(), StringComparison.Ordinal);
        Assert.Contains("Paragraphs of the source left out: 1 Of no interest abroad.", panel.Folded(), StringComparison.Ordinal);
        Assert.Contains("Added by this edition: It lies east of the old one.", panel.Folded(), StringComparison.Ordinal);
        Assert.Contains("The text is what was signed.", panel.One(".signature").Folded(), StringComparison.Ordinal);
        Assert.DoesNotContain("Thomas", panel.TextContent, StringComparison.Ordinal);
        foreach (var link in panel.QuerySelectorAll(".made-blocks a"))
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task Names_are_told_where_the_edition_tells_them()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        await site.House.Editions.ChangeAsync(newsroom => newsroom with { Editions = [.. newsroom.Editions.Select(edition => edition with { Rules = new() { ShowNames = true, ShowReasons = false } })] });
        var story = await DraftedAsync(site);
        var panel = (await site.PageAsync(story["en"].Address)).One("details.made");
        Assert.Contains("Written and confirmed by Thomas.", panel.Folded(), StringComparison.Ordinal);
        Assert.Contains("Read and confirmed before publication by Thomas.", panel.Folded(), StringComparison.Ordinal);
        Assert.DoesNotContain("Of no interest", panel.TextContent, StringComparison.Ordinal);

        await site.House.Editions.ChangeAsync(newsroom => newsroom with { Editions = [.. newsroom.Editions.Select(edition => edition with { Rules = new() })] });
        Assert.DoesNotContain("Thomas", (await site.PageAsync(story["en"].Address)).One("details.made").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_the_original_shows_in_its_own_panel_and_as_waiting_in_the_translation()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var story = await DraftedAsync(site);
        await site.CorrectAsync(site.House, story, "fa", [Persian[0], "این بندر ۶۴ میلیون دلار هزینه داشت.", .. Persian[2..]]);
        Assert.Contains("A figure was wrong.", (await site.PageAsync(story["fa"].Address)).One(".made-corrections").TextContent, StringComparison.Ordinal);
        Assert.Contains("Not yet checked against a change of the source: The harbour cost 46 million dollars.", (await site.PageAsync(story["en"].Address)).One("details.made").Folded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_and_translation_stand_side_by_side_each_in_its_own_language_and_direction()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var story = await DraftedAsync(site);
        var address = (await site.PageAsync(story["en"].Address)).QuerySelector(".made-links a")!.GetAttribute("href")!;
        Assert.Equal(story["en"].Address + "/compare", address);
        var page = await site.PageAsync(address);

        Assert.Equal(["carried", "carried", "added", "carried", "left-out"], States(page));
        Assert.All(page.QuerySelectorAll(".compare-source"), cell => Assert.Equal(("fa", "rtl"), (cell.GetAttribute("lang"), cell.GetAttribute("dir"))));
        Assert.Equal("این بندر ۴۶ میلیون دلار هزینه داشت.", page.QuerySelectorAll(".compare-source")[1].Folded());
        Assert.StartsWith("The harbour cost 46 million dollars.", page.QuerySelectorAll(".compare-own")[1].Folded(), StringComparison.Ordinal);
        Assert.Contains("Reason: Of no interest abroad.", page.QuerySelectorAll(".compare-own")[4].Folded(), StringComparison.Ordinal);
        Assert.Equal("noindex, follow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));

        await site.CorrectAsync(site.House, story, "fa", [Persian[0], "این بندر ۶۴ میلیون دلار هزینه داشت.", .. Persian[2..]]);
        Assert.Equal(["carried", "stale", "added", "carried", "left-out"], States(await site.PageAsync(address)));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.GetAsync(story["fa"].Address + "/compare")).StatusCode);
        await SiteServer.ChangeAsync(site.House, story, each => each["fa"].TakeDown("wrong", site.House.ActOf("Nasrin")));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.GetAsync(address)).StatusCode);
    }

    private static List<string> States(IParentNode page) => [.. page.QuerySelectorAll(".compare-row").Select(row => row.ClassName!.Split(' ')[^1])];

    /// <summary>An English article: its first paragraph drafted by a machine, one of its own, and one of the source left out.</summary>
    private static async Task<Story> DraftedAsync(SiteServer site)
    {
        var story = await site.PublishAsync("fa", Persian);
        await SiteServer.ChangeAsync(site.House, story, each =>
        {
            var (act, source) = (site.House.ActOf("Thomas"), each.Original.Head.Content.Blocks);
            var article = each.Carry(each.Original, site.Newsroom["en"], act);
            article.SaveTranslation(source[0].Id, "New harbour", "", act);
            article.LandDraft(source[1].Id, "The harbour cost 46 million dollars.", [], new() { Provider = "DeepL", Model = "next", At = 0, Digest = "" }, source[1].Digest, site.House.ActOf("DeepL for Thomas"));
            article.SaveTranslation(source[2].Id, "The work took three years.", "", act);
            article.LeaveOut(source[3].Id, "Of no interest abroad.", act);
            var text = article.Head.Content.Blocks.Select(block => block.Text).ToList();
            article.Rewrite(site.Text("en", "# " + text[0], text[1], "It lies east of the old one.", text[2]), cosmetic: false, act);
            article.Confirm([.. article.Head.Content.Blocks.Select(block => block.Id)], act);
            article.Publish(site.Newsroom["en"], site.GetCurrentInstant(), act);
        });
        return await site.House.Stories.GetAsync(story.Id);
    }
}
