using System.Net;
using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Stories.Reading;

namespace Dragoman.Web.Tests.Desk;

public sealed class NameTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task A_name_is_added_with_its_forms_and_found_by_any_of_them()
    {
        using var client = await desk.SignInAsync("Nasrin");
        using var added = await client.PostAsync("/desk/names/new", "/desk/names",
            ("kind", "organisation"), ("en-preferred", "Red Crescent"), ("en-deprecated", "Red Half Moon\nRed Moon"), ("fa-preferred", "هلال احمر"), ("fa-short", "هلال"), ("note", "<b>Not</b> the Red Cross."),
            ("same-as", "https://www.ifrc.org/"), ("office-0-title-en", "Humanitarian body"), ("office-0-from", "1919"), ("office-1-title-en", ""), ("office-1-from", "1920"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var page = await client.PageAsync(added.Headers.Location!.OriginalString);
        var form = page.QuerySelectorAll("bdi[lang=fa]").First(each => each.TextContent == "هلال احمر");
        Assert.Equal("rtl", form.GetAttribute("dir"));
        Assert.Contains("<b>Not</b> the Red Cross.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("s bdi").Length - page.QuerySelectorAll("dl.facts dd > div > s bdi").Length);
        Assert.Contains("1919 to now", page.Body.TextContent, StringComparison.Ordinal);

        foreach (var query in new[] { "q=red+moon", "q=%D9%87%D9%84%D8%A7%D9%84&language=fa&origin=newsroom", "kind=organisation" })
        {
            var links = (await client.PageAsync("/desk/names?" + query)).QuerySelectorAll("tbody th a").Select(link => link.TextContent);
            Assert.Contains("Red Crescent", links);
        }
        Assert.Empty((await client.PageAsync("/desk/names?q=red+moon&kind=person")).QuerySelectorAll("tbody tr"));
        Assert.NotEmpty((await client.PageAsync("/desk/names?q=Iran")).QuerySelectorAll("tbody tr"));

        var first = await client.PageAsync("/desk/names?kind=term");
        var second = await client.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal((50, 50), (first.QuerySelectorAll("tbody tr").Length, second.QuerySelectorAll("tbody tr").Length));
        Assert.Empty(first.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")).Intersect(second.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href"))));
    }

    [Fact]
    public async Task What_may_be_there_already_is_shown_before_it_is_added()
    {
        using var client = await desk.SignInAsync("Nasrin");
        await SaveAsync(Of("nguterres", NameKind.Person, ("en", new() { Preferred = "António Guterres" })));
        using var asked = await client.PostAsync("/desk/names/new", "/desk/names", ("kind", "person"), ("fa-preferred", "گوترش"));
        Assert.Equal(HttpStatusCode.Conflict, asked.StatusCode);
        var page = await DeskClient.ReadAsync(asked);
        Assert.Equal("/desk/names/nguterres", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal("گوترش", page.QuerySelector("#fa-preferred")!.GetAttribute("value"));
        using var anyway = await client.PostAsync("/desk/names/new", "/desk/names", ("kind", "person"), ("fa-preferred", "گوترش"), ("anyway", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, anyway.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        using var client = await desk.SignInAsync("Nasrin");
        using var refused = await client.PostAsync("/desk/names/new", "/desk/names", ("kind", "person"), ("en-preferred", "Zqxjk Wvbnm"), ("same-as", "javascript:alert(1)"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await DeskClient.ReadAsync(refused);
        Assert.Contains("https://", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Zqxjk Wvbnm", page.QuerySelector("#en-preferred")!.GetAttribute("value"));
        using var formless = await client.PostAsync("/desk/names/new", "/desk/names", ("kind", "person"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, formless.StatusCode);
        using var missing = await client.GetAsync("/desk/names/nothing");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Who_saves_second_is_shown_both_and_overwrites_nothing()
    {
        using var client = await desk.SignInAsync("Nasrin");
        await SaveAsync(Of("ncouncil", NameKind.Organisation, ("en", new() { Preferred = "Council of Elders" })));
        (await client.PostAsync("/desk/names/ncouncil/change", "/desk/names/ncouncil", ("seen", "1"), ("kind", "organisation"), ("en-preferred", "Council of Elders"), ("note", "From the first."))).Dispose();
        using var second = await client.PostAsync("/desk/names/ncouncil/change", "/desk/names/ncouncil", ("seen", "1"), ("kind", "organisation"), ("en-preferred", "Council of Elders"), ("note", "From the second."));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await DeskClient.ReadAsync(second);
        Assert.Contains("From the first.", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("From the second.", page.QuerySelector("#note")!.TextContent);
        Assert.Equal("From the first.", (await desk.House.Names.BookAsync())["ncouncil"].Note);
        Assert.Equal("2", page.QuerySelector("input[name=seen]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_changed_form_leads_to_its_edits_and_each_edition_accepts_its_own()
    {
        using var nasrin = await desk.SignInAsync("Nasrin");
        await SaveAsync(Of("nharbour", NameKind.Place, ("en", new() { Preferred = "Bandar Harbour" }), ("fa", new() { Preferred = "بندر کهنه" })));
        var story = await FileAsync("en", "# Bandar Harbour opens\n\nIt is open.");
        using var changed = await nasrin.PostAsync("/desk/names/nharbour/change", "/desk/names/nharbour", ("seen", "1"), ("kind", "place"), ("en-preferred", "Port of Bandar"), ("fa-preferred", "بندر کهنه"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("1 article has a form", (await nasrin.PageAsync("/desk/names/nharbour")).Body!.TextContent, StringComparison.Ordinal);

        var page = await nasrin.PageAsync("/desk/names/nharbour/edits");
        Assert.Equal("Port of Bandar", string.Concat(page.QuerySelectorAll("ins").Select(each => each.TextContent)).Trim());
        Assert.Empty(page.QuerySelectorAll("form[action$=edits]"));
        using var thomas = await desk.SignInAsync("Thomas");
        var seen = (await thomas.PageAsync("/desk/names/nharbour/edits")).QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        using var refused = await nasrin.PostAsync("/desk", "/desk/names/nharbour/edits", ("story", story), ("edition", "en"), ("change", "cosmetic"), ("seen", seen));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var accepted = await thomas.PostAsync("/desk", "/desk/names/nharbour/edits", ("story", story), ("edition", "en"), ("change", "cosmetic"), ("seen", seen));
        Assert.Equal("/desk/names/nharbour/edits?accepted=en", accepted.Headers.Location!.OriginalString);
        Assert.Equal("Port of Bandar opens", (await desk.BlocksAsync(story, "en"))[0].Text);
        Assert.Contains("Nothing has to change", (await thomas.PageAsync("/desk/names/nharbour/edits?accepted=en")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translator_looks_and_does_not_decide()
    {
        await SaveAsync(Of("nlook", NameKind.Term, ("en", new() { Preferred = "caretaker cabinet" })));
        using var client = await desk.SignInAsync("Tara");
        Assert.Empty((await client.PageAsync("/desk/names/nlook")).QuerySelectorAll("main form, main a[href$=change]"));
        Assert.Empty((await client.PageAsync("/desk/names/proposals")).QuerySelectorAll("main form"));
        using var form = await client.GetAsync("/desk/names/new");
        using var added = await client.PostAsync("/desk", "/desk/names", ("kind", "term"), ("en-preferred", "x"));
        using var changed = await client.PostAsync("/desk", "/desk/names/nlook", ("seen", "1"), ("kind", "term"), ("en-preferred", "x"));
        using var withdrawn = await client.PostAsync("/desk", "/desk/names/nlook/withdraw", ("seen", "1"), ("reason", "x"));
        using var accepted = await client.PostAsync("/desk", "/desk/names/proposals/key");
        Assert.All([form, added, changed, withdrawn, accepted], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal(1, await desk.House.Names.NumberAsync("nlook"));
    }

    [Fact]
    public async Task A_proposal_is_accepted_with_one_click_and_another_dismissed()
    {
        var story = await FileAsync("en", "# Talks end\n\nAfter that Jens Stoltenberg quietly met with Sergei Lavrov in the same house.");
        var newsroom = await desk.House.Editions.GetAsync();
        var text = Manuscript.From(TextReading.Read("# پایان گفت‌وگو\n\nپس از آن ینس استولتنبرگ آرام با سرگئی لاوروف در همان خانه دیدار کرد.", TextFormat.Markdown), newsroom, newsroom["fa"]);
        await desk.House.Stories.ChangeAsync(story, found =>
        {
            var article = found.Carry(found["en"], newsroom["fa"], desk.House.ActOf("Nasrin"));
            article.Carry(text, desk.House.ActOf("Nasrin"));
            return article;
        });
        using var client = await desk.SignInAsync("Nasrin");
        var actions = (await client.PageAsync("/desk/names/proposals")).QuerySelectorAll("main form.actions").Select(form => (Label: form.TextContent, Action: form.GetAttribute("action")!)).ToList();
        using var accepted = await client.PostAsync("/desk", actions.Single(each => each.Label.Contains("Stoltenberg", StringComparison.Ordinal) && !each.Action.EndsWith("/dismiss", StringComparison.Ordinal)).Action, ("kind", "person"));
        using var dismissed = await client.PostAsync("/desk", actions.Single(each => each.Label.Contains("Lavrov", StringComparison.Ordinal) && each.Action.EndsWith("/dismiss", StringComparison.Ordinal)).Action);
        Assert.All([accepted, dismissed], answer => Assert.Equal("/desk/names/proposals", answer.Headers.Location!.OriginalString));
        Assert.Empty((await client.PageAsync("/desk/names/proposals")).QuerySelectorAll("main form"));
        Assert.Equal("ینس استولتنبرگ", Assert.Single((await desk.House.Names.BookAsync()).WithForm("Jens Stoltenberg")).Forms["fa"].Preferred);
    }

    private static NameEntry Of(string id, NameKind kind, params (string Tag, NameForms Forms)[] forms) =>
        new() { Id = id, Kind = kind, Forms = forms.ToDictionary(pair => pair.Tag, pair => pair.Forms) };

    private Task<NameEntry> SaveAsync(NameEntry entry) => desk.House.Names.SaveAsync(entry, 0, "Nasrin", desk.GetCurrentInstant());

    private async Task<string> FileAsync(string edition, string text)
    {
        var newsroom = await desk.House.Editions.GetAsync();
        var manuscript = Manuscript.From(TextReading.Read(text, TextFormat.Markdown), newsroom, newsroom[edition]);
        return (await desk.House.Stories.AddAsync(Story.File(newsroom[edition], manuscript, desk.House.ActOf("Nasrin")))).Id;
    }
}
