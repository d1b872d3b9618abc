using System.Net;
using AngleSharp.Dom;
using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Tests.Desk;

/// <summary>From a draft to its readers in the desk: stages, embargo, schedule, several editions at once, the rules of an edition.</summary>
public sealed class ReleaseTests(DeskServer desk) : IClassFixture<DeskServer>
{
    private async Task RuleAsync(string edition, ReleaseRules rules) => await desk.House.Editions.ChangeAsync(newsroom => newsroom with
    {
        Editions = [.. newsroom.Editions.Select(each => each.Tag == edition ? each with { Rules = rules } : each)],
    });

    private async Task<string> TranslatedAsync()
    {
        var story = await desk.FileAndCarryAsync();
        await desk.House.Stories.ChangeAsync(story, all =>
        {
            foreach (var block in all["fa"].Head.Content.Blocks)
                all["en"].SaveTranslation(block.Id, block.Kind == BlockKind.Headline ? "Headline" : "A paragraph.", Digest.OfText(""), desk.House.ActOf("Tara"));
            return all["en"].Confirm(null, desk.House.ActOf("Tara"));
        });
        return story;
    }

    private async Task<Article> ArticleAsync(string story, string edition) => (await desk.House.Stories.GetAsync(story))[edition];

    [Fact]
    public async Task Two_people_take_a_translation_from_draft_to_its_readers()
    {
        await RuleAsync("en", new() { SecondEyes = true });
        var story = await TranslatedAsync();
        (await (await desk.SignInAsync("Nasrin")).PostAsync("/desk", $"/desk/stories/{story}/fa/publish")).Dispose();
        using var tara = await desk.SignInAsync("Tara");
        using var thomas = await desk.SignInAsync("Thomas");
        var at = $"/desk/stories/{story}/en";

        Assert.Null((await thomas.PageAsync($"/desk/stories/{story}")).QuerySelector($"form[action='{at}/publish']"));
        (await tara.PostAsync("/desk", at + "/review", ("note", "The second paragraph."))).Dispose();
        Assert.Contains("somebody else approves it", (await tara.PageAsync(at)).Body!.TextContent, StringComparison.Ordinal);
        using var own = await tara.PostAsync("/desk", at + "/approve");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);

        var page = await thomas.PageAsync(at);
        Assert.Contains("The second paragraph.", page.QuerySelector(".stage")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("review", page.QuerySelector(".stage-step[aria-current]")!.GetAttribute("data-stage"));
        Assert.Contains("Approve and publish", page.QuerySelector($"form[action='{at}/publish']")!.TextContent, StringComparison.Ordinal);
        (await thomas.PostAsync("/desk", at + "/approve")).Dispose();
        await desk.House.Stories.ChangeAsync(story, all => all["en"].Save(all["en"].Head.Content.Blocks[1].Id, "Another paragraph.", all["en"].Head.Content.Blocks[1].Digest, desk.House.ActOf("Tara")));
        Assert.Contains("Tara has changed it since", ForeignFree((await thomas.PageAsync(at)).QuerySelector(".stage")!.TextContent), StringComparison.Ordinal);
        using var early = await thomas.PostAsync("/desk", at + "/publish");
        var refused = (await DeskClient.ReadAsync(early)).Body!.TextContent;
        Assert.Contains("was changed by Tara after Thomas had approved it", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("dragoman", refused, StringComparison.Ordinal);

        using var done = await thomas.PostAsync("/desk", at + "/publish", ("approve", "true"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Single((await ArticleAsync(story, "en")).Publications);
        await RuleAsync("en", new());
    }

    [Fact]
    public async Task An_embargo_is_said_with_its_zone_refuses_and_is_lifted_by_a_chief_alone()
    {
        var story = await TranslatedAsync();
        using var nasrin = await desk.SignInAsync("Nasrin");
        var at = $"/desk/stories/{story}";
        (await nasrin.PostAsync("/desk", at + "/embargo", ("at", "2031-06-01T09:00"), ("zone", "Europe/Paris"), ("asked", "The ministry"))).Dispose();
        foreach (var path in new[] { at, at + "/fa" })
        {
            var notice = (await nasrin.PageAsync(path)).QuerySelector(".notice.warn:has(time[datetime='2031-06-01T07:00:00Z'])")!.TextContent;
            Assert.Contains("Asia/Tehran", notice, StringComparison.Ordinal);
            Assert.Contains("Europe/Paris", notice, StringComparison.Ordinal);
            Assert.Contains("UTC", notice, StringComparison.Ordinal);
            Assert.Contains("The ministry", notice, StringComparison.Ordinal);
        }
        using var early = await nasrin.PostAsync("/desk", at + "/fa/publish", ("at", "2031-06-01T10:00"));
        Assert.Contains("under embargo until 1 June 2031, 09:00 (Europe/Paris), asked for by The ministry", (await DeskClient.ReadAsync(early)).Body!.TextContent, StringComparison.Ordinal);
        using var scheduled = await nasrin.PostAsync("/desk", at + "/fa/publish", ("when", "embargo"));
        Assert.Equal(HttpStatusCode.Redirect, scheduled.StatusCode);
        Assert.Equal(Instant.FromUtc(2031, 6, 1, 7, 0), (await ArticleAsync(story, "fa")).Newest!.At);

        using var lifted = await nasrin.PostAsync("/desk", at + "/embargo/lift", ("reason", "I want to."));
        Assert.Equal(HttpStatusCode.Forbidden, lifted.StatusCode);
        using var sooner = await nasrin.PostAsync("/desk", at + "/embargo", ("at", "2030-06-01T09:00"), ("zone", "Europe/Paris"), ("asked", "The ministry"));
        Assert.Equal(HttpStatusCode.Forbidden, sooner.StatusCode);
        using var chief = await desk.SignInAsync("Chief");
        (await chief.PostAsync("/desk", at + "/embargo/lift", ("reason", "The ministry agreed."))).Dispose();
        var embargoes = (await desk.House.Stories.GetAsync(story)).Embargoes;
        Assert.Equal(["Nasrin", "Chief"], embargoes.Select(embargo => embargo.By));
        (await nasrin.PostAsync("/desk", at + "/fa/unschedule")).Dispose();
        Assert.Null((await ArticleAsync(story, "fa")).Newest);
    }

    [Fact]
    public async Task Several_editions_go_out_as_one_or_not_at_all()
    {
        var story = await TranslatedAsync();
        using var chief = await desk.SignInAsync("Chief");
        var at = $"/desk/stories/{story}";
        Assert.NotNull((await chief.PageAsync(at)).QuerySelector($"a[href='{at}/release']"));
        await RuleAsync("en", new() { SecondEyes = true });
        var page = await chief.PageAsync(at + "/release");
        Assert.Equal((true, false), (page.QuerySelector("#choose-fa")!.IsChecked(), page.QuerySelector("#choose-en")!.IsChecked()));
        Assert.Contains("has not been reviewed", page.QuerySelector("#choose-en-why")!.TextContent, StringComparison.Ordinal);
        using var refused = await chief.PostAsync("/desk", at + "/release", ("edition", "fa"), ("edition", "en"), ("when", "at"), ("at", "2031-06-01T09:00:30"), ("zone", "Asia/Tehran"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("2031-06-01T09:00:30", (await DeskClient.ReadAsync(refused)).QuerySelector("#together-at")!.GetAttribute("value"));
        Assert.Empty((await ArticleAsync(story, "fa")).Publications);

        await RuleAsync("en", new());
        (await chief.PostAsync("/desk", at + "/release", ("edition", "fa"), ("edition", "en"), ("when", "at"), ("at", "2031-06-01T09:00:30"), ("zone", "Asia/Tehran"))).Dispose();
        var goesOut = Instant.FromUtc(2031, 6, 1, 5, 30, 30);
        Assert.Equal((goesOut, goesOut), ((await ArticleAsync(story, "fa")).Newest!.At, (await ArticleAsync(story, "en")).Newest!.At));
        Assert.Contains("Together with English", ForeignFree((await chief.PageAsync(at + "/fa")).Body!.TextContent), StringComparison.Ordinal);
        (await chief.PostAsync("/desk", at + "/en/unschedule")).Dispose();
        Assert.Contains("English no longer goes out with it: Chief took it off the schedule", ForeignFree((await chief.PageAsync(at + "/fa")).Body!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_comes_twice_is_asked_about_and_the_form_is_sent_again()
    {
        var story = await TranslatedAsync();
        using var chief = await desk.SignInAsync("Chief");
        (string, string)[] form = [("at", "2031-10-26T02:30"), ("zone", "Europe/Paris"), ("asked", "The ministry")];
        using var asked = await chief.PostAsync("/desk", $"/desk/stories/{story}/embargo", form);
        var page = await DeskClient.ReadAsync(asked);
        Assert.Contains("Which of the two?", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["first", "second"], page.QuerySelectorAll("button[name=twice]").Select(button => button.GetAttribute("value")));
        (await chief.PostAsync("/desk", page.QuerySelector("form.card")!.GetAttribute("action")!, [.. form, ("twice", "second")])).Dispose();
        Assert.Equal(Instant.FromUtc(2031, 10, 26, 1, 30), (await desk.House.Stories.GetAsync(story)).Embargo!.Until);
    }

    [Fact]
    public async Task The_kind_of_change_is_said_with_its_effect_and_a_legal_one_interrupts_the_translator()
    {
        var story = await TranslatedAsync();
        using var chief = await desk.SignInAsync("Chief");
        var at = $"/desk/stories/{story}";
        (await chief.PostAsync("/desk", at + "/release", ("edition", "fa"), ("edition", "en"), ("when", "now"))).Dispose();
        await desk.House.Stories.ChangeAsync(story, all => all["fa"].Save(all["fa"].Head.Content.Blocks[1].Id, "بند یکم، درست.", all["fa"].Head.Content.Blocks[1].Digest, desk.House.ActOf("Nasrin")));
        var choices = (await chief.PageAsync(at + "/fa")).QuerySelectorAll("input[name=change]").ToDictionary(choice => choice.GetAttribute("value")!, choice => ForeignFree(choice.Closest("label")!.QuerySelector(".effect")!.TextContent));
        Assert.Equal(("English gets 1 stale paragraph.", "Asks nothing of the translations."), (choices["legal"], choices["cosmetic"]));
        using var unsaid = await chief.PostAsync("/desk", at + "/fa/publish", ("note", "x"));
        Assert.Contains("nobody said what kind of change it is", (await DeskClient.ReadAsync(unsaid)).Body!.TextContent, StringComparison.Ordinal);
        (await chief.PostAsync("/desk", at + "/fa/publish", ("change", "legal"), ("note", "به حکم دادگاه."))).Dispose();

        using var tara = await desk.SignInAsync("Tara");
        Assert.Contains("به حکم دادگاه.", (await tara.PageAsync(at + "/en")).QuerySelector(".notice.error[role=alert]")!.TextContent, StringComparison.Ordinal);
        (await tara.PostAsync("/desk", at + "/en/acknowledge-legal")).Dispose();
        Assert.Null((await tara.PageAsync(at + "/en")).QuerySelector(".notice.error[role=alert]"));
        Assert.Equal("Tara", Assert.Single((await ArticleAsync(story, "en")).LegalAcknowledgements).By);
    }

    [Fact]
    public async Task A_chief_sets_the_rules_of_an_edition_and_others_read_them()
    {
        using var chief = await desk.SignInAsync("Chief");
        (await chief.PostAsync("/desk", "/desk/editions/fa", ("publisher", "chief"), ("findings", "warn"), ("second-eyes", "on"), ("unsettled", "on"), ("together", "gulf"))).Dispose();
        var rules = (await desk.House.Editions.GetAsync())["fa"].Rules;
        Assert.Equal(new ReleaseRules { Publisher = Role.Chief, Findings = FindingsGate.Warn, SecondEyes = true, CorrectionNotice = false, Together = "gulf" }, rules);
        using var thomas = await desk.SignInAsync("Thomas");
        using var refused = await thomas.PostAsync("/desk", "/desk/editions/en", ("second-eyes", "on"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.NotNull((await thomas.PageAsync("/desk/editions")).QuerySelector("#en fieldset[disabled]"));
        await RuleAsync("fa", new());
    }

    /// <summary>Without the invisible signs that keep names of another direction apart.</summary>
    private static string ForeignFree(string text) => string.Concat(text.Where(letter => letter is not ('\u2066' or '\u2067' or '\u2068' or '\u2069')));
}
