using Dragoman.Identity;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>From an invitation to a session that is ended from elsewhere; and without any password at all.</summary>
public sealed class PeopleJourney(Browser browser) : DeskJourney(browser), IClassFixture<Browser>
{
    private const string Newcomer = "Omid Farahani", Password = "a sentence that is long";

    [Fact]
    public async Task Somebody_is_invited_takes_a_second_factor_and_ends_a_session_left_elsewhere()
    {
        var admin = await SignInAsync("Admin", Device.Desktop);
        await admin.GotoAsync("/desk/people/invite");
        await admin.GetByLabel("Name", new() { Exact = true }).FillAsync(Newcomer);
        await admin.GetByLabel("English", new() { Exact = true }).SelectOptionAsync("translator");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Make the invitation" }).ClickAsync();
        var link = new Uri(await admin.GetByLabel("Link", new() { Exact = true }).InputValueAsync()).PathAndQuery;
        await ScreenshotAsync(admin, "invitation-made");
        await AssertGoodAsync(admin);

        var page = await ReadAsync(Device.Desktop);
        await page.GotoAsync(link);
        await ScreenshotAsync(page, "invitation");
        await AssertGoodAsync(page);
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByLabel("The same password again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await EnterAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = Newcomer }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Set up an authenticator" }).ClickAsync();
        var key = (await page.Locator("code.key").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await ScreenshotAsync(page, "second-factor");
        await AssertGoodAsync(page);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(OneTimeCode.At(key, Demo.House.Clock.GetCurrentInstant()));
        await page.GetByLabel("Your password now").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch it on" }).ClickAsync();
        var code = await page.Locator(".secrets code").First.TextContentAsync();
        await AssertGoodAsync(page);

        var phone = await ReadAsync(Device.Phone);
        await phone.GotoAsync("/desk/sign-in");
        await EnterAsync(phone);
        await Assertions.Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your code");
        await ScreenshotAsync(phone, "code");
        await AssertGoodAsync(phone);
        await phone.GetByLabel("Six digits").FillAsync(code!);
        await phone.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();

        await page.GotoAsync("/desk/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the session of" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "End the session of" })).ToHaveCountAsync(0);
        await phone.GotoAsync("/desk/names");
        await Assertions.Expect(phone).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/desk/sign-in\\?return=", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_passkey_is_made_and_opens_the_desk_without_a_name_or_a_password()
    {
        // Passkeys know hosts by name: this machine is localhost to them, never a number.
        var page = await OpenAsync(new UriBuilder(Demo.Address) { Host = "localhost" }.Uri, Device.Desktop);
        await HoldPasskeysAsync(page);
        await page.GotoAsync("/desk/sign-in?return=/desk/account");
        await page.GetByLabel("Name").FillAsync(English);
        await page.GetByLabel("Password").FillAsync(Demo.PasswordOf(English));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByLabel("What to call it").FillAsync("Office laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey Office laptop" })).ToBeVisibleAsync();
        await AssertGoodAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.ArriveAsync("/desk");
        await page.GotoAsync("/desk/account");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(English);
        await Assertions.Expect(page.GetByText("with passkey")).ToBeVisibleAsync();
    }

    private static async Task EnterAsync(IPage page)
    {
        await page.GetByLabel("Name").FillAsync(Newcomer);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>A device that holds passkeys and whose finger always fits.</summary>
    private static async Task HoldPasskeysAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
