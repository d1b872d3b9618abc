using Dragoman.Identity;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>The screens of people, accounts and the trail: light in English, dark in Persian, on both devices.</summary>
public sealed class PeopleScreenTests(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private readonly List<string> wrong = [];

    [Theory, MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task People_accounts_and_the_trail_look_right(string device, Theme theme)
    {
        var language = theme == Theme.Dark ? "fa" : "en";
        var admin = await Demo.House.Accounts.GetAsync("Admin");
        await Demo.House.Sessions.OpenAsync(admin, SignInWay.Passkey, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1");
        await Demo.House.Passkeys.AddAsync(admin, new("a-passkey", "Office laptop", 0) { PublicKey = [1] });
        await Demo.House.Tokens.AddAsync(admin, "Wall screen", TokenScope.Read, ["en"], NodaTime.Duration.FromDays(90), "Admin");
        await Demo.House.Accounts.InviteAsync("Omid Farahani", "omid@agency.example", new Dictionary<string, Role> { ["en"] = Role.Translator, ["fa"] = Role.Reporter }, admin, "Admin");
        var person = await Demo.House.Accounts.GetAsync(English);

        var page = await SignInAsync("Admin", Device.Named(device), theme);
        await page.Context.AddCookiesAsync([new() { Name = "dragoman-appearance", Value = language + ".", Url = Demo.Address.AbsoluteUri + "desk" }]);
        await LookAsync(page, "/desk/account", "account-" + language);
        await LookAsync(page, "/desk/account/second-factor", "second-factor-" + language);
        await LookAsync(page, "/desk/people", "people-" + language);
        await LookAsync(page, "/desk/people/invite", "invite-" + language);
        await LookAsync(page, "/desk/people/" + person.Id, "person-" + language);
        await LookAsync(page, "/desk/audit?verify=yes", "audit-" + language);
        await LookAsync(page, "/desk/sign-in", "sign-in-" + language);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private async Task LookAsync(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await ScreenshotAsync(page, name);
        foreach (var check in new Func<Task>[] { () => Axe.AssertCleanAsync(page), () => Layout.AssertNoSidewaysScrollAsync(page), () => Layout.AssertTargetsAsync(page) })
        {
            if (await Record.ExceptionAsync(check) is { } failure)
                wrong.Add($"{name}: {failure.Message}");
        }
    }
}
