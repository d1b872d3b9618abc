using Microsoft.Playwright;
using static Dragoman.Journeys.Tests.Screens.ScreenActs;

namespace Dragoman.Journeys.Tests.Screens;

/// <summary>Every screen of the desk. A route that shows a page and is not here fails a test.</summary>
internal static class DeskScreens
{
    private const string Story = "/desk/stories/{id}", Article = "/desk/stories/{id}/{edition}";

    /// <summary>Routes of the desk that are asked and are no page, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoPages = new Dictionary<string, string>
    {
        ["/desk/live"] = "a stream of events",
        ["/desk/live/{id}"] = "a stream of events",
        ["/desk/board/changed"] = "parts of the board",
        ["/desk/notices/bell"] = "a part of the bar",
        ["/desk/notices/open"] = "leads on to what a notice is about",
        ["/desk/stories/{id}/{edition}/rows"] = "parts of the workbench",
        ["/desk/stories/{id}/{edition}/draft"] = "a part of the workbench",
        ["/desk/stories/{id}/{edition}/preview/page"] = "what the preview shows: a page of the site",
        ["/desk/stories/{id}/{edition}/xliff"] = "a file",
        ["/desk/names/export"] = "a file",
        ["/desk/memory/export"] = "a file",
        ["/desk/audit/export"] = "a file",
        ["/desk/sign-in/directory"] = "leads to the agency’s directory",
        ["/desk/sign-in/directory/leave"] = "leads to the agency’s directory",
        ["/desk/api/me"] = "for programs",
        ["/desk/api/stories"] = "for programs",
    };

    public static IReadOnlyList<Screen> In(ScreenPlaces at) => [.. Doors(at), .. Boards(at), .. Stories(at), .. Texts(at), .. Panels(at), .. Words(), .. House(at), .. Refusals(at)];

    private static IEnumerable<Screen> Doors(ScreenPlaces at) =>
    [
        new("sign-in", "/desk/sign-in", "/desk/sign-in") { SignedOut = true },
        new("sign-in-code", "/desk/sign-in/code", "/desk/sign-in") { SignedOut = true, Then = Sending("form[action='/desk/sign-in']", "[name=code]", ("name", ScreenPlaces.Guarded), ("password", at.Password)) },
        new("invitation", "/desk/invitation/{secret}", at.Invitation) { SignedOut = true },
    ];

    private static IEnumerable<Screen> Boards(ScreenPlaces at) =>
    [
        new("board", "/desk", "/desk?edition=en"),
        new("board-mixed", "/desk", "/desk?edition=all"),
        new("board-list", "/desk", "/desk?edition=all&view=list"),
        new("board-matrix", "/desk", "/desk?edition=all&view=matrix"),
        new("board-nothing", "/desk", "/desk?edition=all&q=zzzz"),
        new("board-keys", "/desk", "/desk?edition=en") { Then = page => page.Keyboard.PressAsync("?") },
        new("assignment", $"{Article}/assignment", at.Muscat + "/en/assignment"),
        new("assignment-dialog", "/desk", "/desk?edition=en") { Then = Opening("[data-opens-assignment]", "#assignment select") },
        new("filing", "/desk/file", "/desk/file"),
    ];

    private static IEnumerable<Screen> Stories(ScreenPlaces at) =>
    [
        new("story", Story, at.Muscat),
        new("story-to-carry", Story, at.Batumi) { Then = page => page.EvaluateAsync("document.querySelectorAll('details').forEach((each) => { each.open = true })") },
        new("story-killed", Story, at.Hamburg),
        new("story-scheduled", Story, at.Tunisia),
        new("release-together", $"{Story}/release", at.Euphrates + "/release"),
    ];

    private static IEnumerable<Screen> Texts(ScreenPlaces at) =>
    [
        new("translation-stale", Article, at.Muscat + "/en"),
        new("translation-relay", Article, at.Muscat + "/ar"),
        new("translation-legal", Article, at.Kotor + "/fa"),
        new("translation-begun", Article, at.Basra + "/en"),
        new("translation-findings", Article, at.Euphrates + "/en"),
        new("translation-killed", Article, at.Hamburg + "/en"),
        new("translation-keys", Article, at.Muscat + "/en") { Then = Opening("[data-opens=keys]", "#keys") },
        new("writing", Article, at.Batumi + "/fa"),
        new("writing-scheduled", Article, at.Tunisia + "/en"),
        new("writing-acts", Article, at.Kotor + "/en") { Then = page => page.Locator("details.more > summary").Nth(1).ClickAsync() },
        new("preview", $"{Article}/preview", at.Muscat + "/en/preview"),
        new("picture-library", "/desk/pictures", "/desk/pictures"),
        new("picture", "/desk/pictures/{id}", at.Picture),
        new("pictures", $"{Article}/pictures", at.Kotor + "/en/pictures"),
        new("open-errors", $"{Article}/publish", at.Euphrates + "/en") { Then = Sending("form[action$='/publish']", "form.open-errors") },
        new("twice", $"{Article}/reschedule", at.Tunisia + "/en") { Then = Sending("form[action$='/reschedule']", "button[value=second]", ("at", "2027-10-31T01:30:00")) },
    ];

    private static IEnumerable<Screen> Panels(ScreenPlaces at) =>
    [
        new("comments", $"{Article}/talk/{{block}}", $"{at.Muscat}/en/talk/{at.SourceBlock}"),
        new("comments-panel", Article, at.Muscat + "/en") { Then = Opening("[data-key=comments]:has(.owes)", ".panel .remark") },
        new("history", $"{Article}/history/{{block}}", $"{at.Muscat}/en/history/{at.SourceBlock}"),
        new("split", $"{Article}/split/{{block}}", $"{at.Muscat}/en/split/{at.Block}"),
        new("suggestions", $"{Article}/suggestions/{{block}}", $"{at.Muscat}/en/suggestions/{at.SourceBlock}"),
        new("landed", "/desk/stories/{id}/xliff", at.Basra) { Then = SendBackAsync(at.Basra) },
    ];

    private static IEnumerable<Screen> Words() =>
    [
        new("names", "/desk/names", "/desk/names"),
        new("names-nothing", "/desk/names", "/desk/names?q=zzzz"),
        new("name", "/desk/names/{id}", "/desk/names/nchabahar"),
        new("name-of-cldr", "/desk/names/{id}", "/desk/names/cldr-territory-IR"),
        new("name-changing", "/desk/names/{id}/change", "/desk/names/nriyami/change"),
        new("name-new", "/desk/names/new", "/desk/names/new"),
        new("name-edits", "/desk/names/{id}/edits", "/desk/names/nchabahar/edits"),
        new("name-proposals", "/desk/names/proposals", "/desk/names/proposals"),
        new("name-files", "/desk/names/files", "/desk/names/files"),
        new("memory", "/desk/memory", "/desk/memory?q=the&pair=fa-en&side=target"),
        new("memory-lookup", "/desk/memory/lookup", "/desk/memory/lookup"),
        new("memory-files", "/desk/memory/files", "/desk/memory/files"),
    ];

    private static IEnumerable<Screen> House(ScreenPlaces at) =>
    [
        new("editions", "/desk/editions", "/desk/editions"),
        new("drafts", "/desk/drafts", "/desk/drafts"),
        new("notices", "/desk/notices", "/desk/notices"),
        new("notice-wishes", "/desk/notices/wishes", "/desk/notices/wishes"),
        new("mail", "/desk/mail", "/desk/mail"),
        new("people", "/desk/people", "/desk/people"),
        new("invite", "/desk/people/invite", "/desk/people/invite"),
        new("person", "/desk/people/{id}", at.Person),
        new("person-link", "/desk/people/{id}/link", at.Person) { Then = Sending("form[action$='/link']", "#link") },
        new("account", "/desk/account", "/desk/account"),
        new("second-factor", "/desk/account/second-factor", "/desk/account/second-factor"),
        new("audit", "/desk/audit", "/desk/audit?verify=yes"),
    ];

    private static IEnumerable<Screen> Refusals(ScreenPlaces at) =>
    [
        new("refusal", Story, "/desk/stories/nothing"),
        new("refusal-of-a-form", "/desk/file", "/desk/file") { Then = Sending("form[action='/desk/file']", "[role=alert]") },
        new("sign-in-refused", "/desk/sign-in", "/desk/sign-in") { SignedOut = true, Then = Sending("form[action='/desk/sign-in']", "[role=alert]", ("name", "Nobody"), ("password", "nothing")) },
        new("invitation-gone", "/desk/invitation/{secret}", "/desk/invitation/nothing") { SignedOut = true },
    ];

    /// <summary>The file that the story offers comes back as it went out.</summary>
    private static Func<IPage, Task> SendBackAsync(string story) => async page =>
    {
        var file = await page.APIRequest.GetAsync(story + "/en/xliff?version=2.1");
        await page.Locator("#xliff-en").SetInputFilesAsync(new FilePayload { Name = "back.xlf", MimeType = "application/xml", Buffer = await file.BodyAsync() });
        await SendAsync(page, "form[action$='/xliff']:has(#xliff-en)");
        await Assertions.Expect(page.Locator("#landed-en")).ToBeVisibleAsync();
    };
}
