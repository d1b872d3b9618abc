namespace Dragoman.Web.Tests.Desk.Speech;

/// <summary>Every page of the desk in Persian and in Arabic: no word of it is left in English.</summary>
public sealed class SpokenPagesTests(BusyDesk desk) : IClassFixture<BusyDesk>
{
    private readonly List<string> left = [];
    private readonly List<string> seen = [];

    [Theory]
    [InlineData("fa")]
    [InlineData("ar")]
    public async Task No_page_has_a_word_of_another_language(string language)
    {
        await SignedOutAsync(language);
        using var client = await desk.SignInAsync(language);
        await BusyAsync(client);
        foreach (var path in await PathsAsync())
            await LookAsync(client, path);
        await AnswersAsync(client);

        var pages = desk.Pages().Where(route => !seen.Any(path => Leads(path, route))).ToList();
        left.AddRange(pages.Select(page => $"Not looked at: {page}"));
        Assert.True(left.Count == 0, $"{left.Count}:\n{string.Join('\n', left.Distinct())}");
    }

    private async Task SignedOutAsync(string language)
    {
        using var stranger = new DeskClient(desk.Address);
        stranger.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        await LookAsync(stranger, "/desk/sign-in");
        Look(await stranger.SignInAsync("Nobody", "nothing"), "a wrong password");
        await LookAsync(stranger, "/desk/invitation/none");
        (await stranger.SignInAsync(BusyDesk.Coded, desk.PasswordOf(BusyDesk.Coded))).Dispose();
        await LookAsync(stranger, "/desk/sign-in/code");
    }

    /// <summary>What the demo newsroom has not.</summary>
    private async Task BusyAsync(DeskClient client)
    {
        var story = await desk.StoryAsync("مسقط");
        var (at, block) = ($"/desk/stories/{story.Id}", story["fa"].Head.Content.Blocks[1].Id);
        Look(await client.SaveAsync("/desk", $"{at}/fa/talk/{block}", ("text", "درست است؟"), ("mention", "Nasrin Kaviani")), "a comment");
        (await client.PostAsync("/desk", $"{at}/en/assignment/claim")).Dispose();
        (await client.PostAsync("/desk", $"{at}/urgency", ("urgency", "2"))).Dispose();
        var batumi = (await desk.StoryAsync("باتومی")).Id;
        (await client.PostAsync("/desk", $"/desk/stories/{batumi}/embargo", ("at", "2031-06-01T09:00"), ("zone", "Europe/Paris"), ("asked", "وزارت"))).Dispose();
        (await client.PostAsync("/desk", $"/desk/stories/{(await desk.StoryAsync("Kotor")).Id}/en/publish", ("at", "2031-06-01T09:00"))).Dispose();
        (await client.PostAsync("/desk", "/desk/account/tokens", ("name", "بایگانی"), ("scope", "read"), ("days", "30"), ("current", desk.PasswordOf("Admin")))).Dispose();
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        var (muscat, batumi, findings) = (await desk.StoryAsync("مسقط"), await desk.StoryAsync("باتومی"), await desk.StoryAsync("اتفاق فني"));
        var person = await desk.AccountAsync("Nasrin Kaviani");
        List<string> paths =
        [
            "/desk", "/desk?edition=en", "/desk?edition=all&view=list", "/desk?edition=all&view=matrix", "/desk?edition=fa&q=zzz", "/desk/board/changed?edition=all", "/desk/file",
            "/desk/names", "/desk/names?q=zzz", "/desk/names?kind=term", "/desk/names/new", "/desk/names/files", "/desk/names/proposals", "/desk/names/nchabahar", "/desk/names/cldr-territory-IR", "/desk/names/nriyami/change", "/desk/names/nchabahar/edits",
            "/desk/memory", "/desk/memory?pair=fa-en&q=%D8%A8%D9%86%D8%AF%D8%B1", "/desk/memory/lookup", "/desk/memory/files",
            "/desk/editions", "/desk/editions?saved=fa", "/desk/people", "/desk/people/invite", $"/desk/people/{person}", "/desk/audit", "/desk/audit?verify=yes", "/desk/audit?day=2001-01-01",
            "/desk/account", "/desk/account/second-factor", "/desk/notices", "/desk/notices/wishes", "/desk/notices/bell", "/desk/mail", "/desk/drafts",
            "/desk/sign-in", "/desk/stories/nothing", "/desk/names/nothing", $"/desk/stories/{muscat.Id}/release", $"/desk/stories/{batumi.Id}/release",
        ];
        foreach (var words in new[] { "مسقط", "باتومی", "هامبورغ", "شباب العراق", "شلمچه", "اتفاق فني", "Kotor" })
        {
            var story = await desk.StoryAsync(words);
            paths.Add($"/desk/stories/{story.Id}");
            paths.AddRange(story.Articles.Select(article => $"/desk/stories/{story.Id}/{article.Edition}"));
        }
        foreach (var article in new[] { muscat["fa"], muscat["en"], findings["en"] })
        {
            var at = $"/desk/stories/{article.Story.Id}/{article.Edition}";
            var block = article.Head.Content.Blocks[1].Id;
            paths.AddRange([$"{at}/assignment", $"{at}/preview", $"{at}/pictures", $"{at}/history/{block}", $"{at}/talk/{block}", $"{at}/rows", $"{at}/draft"]);
            if (article.IsTranslation)
                paths.Add($"{at}/suggestions/{article.Source!.Head.Content.Blocks[1].Id}");
            else
                paths.Add($"{at}/split/{block}");
        }
        return paths;
    }

    /// <summary>Pages that only answer a form.</summary>
    private async Task AnswersAsync(DeskClient client)
    {
        var story = (await desk.StoryAsync("باتومی")).Id;
        var text = await desk.StoryAsync("اتفاق فني");
        Look(await client.PostAsync("/desk", "/desk/names", ("kind", "person"), ("ar-preferred", "طلال الريامى")), "a name that is near another");
        Look(await client.PostAsync("/desk", "/desk/names/nriyami", ("seen", "0"), ("kind", "organisation"), ("fa-preferred", "ریامی")), "a name changed by two");
        Look(await client.PostAsync("/desk", "/desk/names", ("kind", "person"), ("office-0-title-fa", "وزیر"), ("fa-preferred", "قپچقخ"), ("office-0-from", "x")), "a wrong name");
        Look(await client.PostAsync("/desk", "/desk/memory/lookup", ("pair", "fa-en"), ("text", text["en"].Source?.Head.Content.Blocks[1].Text ?? "بندر")), "a text looked up");
        Look(await client.PostAsync("/desk", $"/desk/stories/{text.Id}/en/publish"), "open errors");
        Look(await client.PostAsync("/desk", $"/desk/stories/{story}/fa/publish", ("at", "2030-01-01T09:00")), "an embargo in the way");
        Look(await client.PostAsync("/desk", $"/desk/stories/{text.Id}/embargo", ("at", "2031-10-26T02:30"), ("zone", "Europe/Paris"), ("asked", "وزارت")), "a time that comes twice");
        Look(await client.PostAsync("/desk", $"/desk/stories/{text.Id}/embargo", ("at", "2031-03-30T02:30"), ("zone", "Europe/Paris"), ("asked", "وزارت")), "a time that does not come");
        Look(await client.PostAsync("/desk", "/desk/people", ("name", $"تازه {Guid.NewGuid():N}"[..12]), ("role-en", "translator")), "an invitation");
        Look(await client.PostAsync("/desk", "/desk/people", ("name", "Nasrin Kaviani"), ("role-en", "translator")), "a name that is taken");
        Look(await client.PostAsync("/desk", "/desk/account/tokens", ("name", "یکی دیگر"), ("scope", "write"), ("days", "30"), ("current", desk.PasswordOf("Admin"))), "a token");
        Look(await client.PostAsync("/desk", "/desk/drafts", ("provider", "openai"), ("source", "fa"), ("target", "ar"), ("key", "wrong")), "a wrong provider");
        Look(await client.SendAsync(null, htmx: false, "/desk/file", ("text", "x")), "a form that is not the desk's");
    }

    private static bool Leads(string path, string route) =>
        (path.Split('/'), route.Split('/')) is var (steps, pattern) && steps.Length == pattern.Length && steps.Zip(pattern).All(pair => pair.Second.StartsWith('{') || pair.First == pair.Second);

    private async Task LookAsync(DeskClient client, string path)
    {
        var answer = await client.GetAsync(path);
        seen.Add(path.Split('?')[0]);
        Look(answer, path);
    }

    private void Look(HttpResponseMessage answer, string what)
    {
        using (answer)
        {
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                return;
            var page = DeskClient.ReadAsync(answer).GetAwaiter().GetResult();
            left.AddRange(Leftovers.In(page).Select(leftover => $"{what}: {leftover}"));
        }
    }
}
