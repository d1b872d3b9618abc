using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

public sealed class BrowserTests(Browser browser) : Journey(browser), IClassFixture<Browser>
{
    private const string Good = "<h1>خبر روز</h1><p>۹ تیر ۱۴۰۰</p>";

    [Theory, MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_good_page_is_clean_on_every_device(string device, Theme theme)
    {
        await using var site = await SmallSite.StartAsync(new Dictionary<string, string> { ["/"] = Good });
        var page = await OpenAsync(site.Address, Device.Named(device), theme);

        await page.GotoAsync("/");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("خبر روز");
        Assert.Equal(device == Device.Phone.Name ? 390 : 1280, await page.EvaluateAsync<int>("innerWidth"));
        Assert.Equal(theme == Theme.Dark, await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches"));
        await Axe.AssertCleanAsync(page);
        await ScreenshotAsync(page, "small-site");
    }

    [Theory]
    [InlineData("<p>a</p><input type=text>", "label")]
    [InlineData("<button>a</button><button>b</button><button>c</button>", "target-size")]
    public async Task Axe_finds_what_is_wrong(string body, string rule)
    {
        await using var site = await SmallSite.StartAsync(new Dictionary<string, string> { ["/"] = body });
        var page = await OpenAsync(site.Address, Device.Desktop);
        await page.GotoAsync("/");

        var failure = await Record.ExceptionAsync(() => Axe.AssertCleanAsync(page));

        Assert.Contains(rule, failure?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>document.title = 'executed'</script>", "script")]
    [InlineData("<img alt='' src='http://127.0.0.1:9/a.png'>", "violates")]
    [InlineData("<p onclick='x()'>a</p>", "inline event handler")]
    public async Task A_refusal_by_the_content_security_policy_is_seen(string body, string words)
    {
        await using var site = await SmallSite.StartAsync(new Dictionary<string, string> { ["/"] = Good + body });
        var page = await OpenAsync(site.Address, Device.Desktop);

        await page.GotoAsync("/");

        Assert.Contains(Troubles.Unexpected, trouble => trouble.Contains(words, StringComparison.Ordinal));
        Troubles.Expect("Content Security Policy");
        Troubles.Expect("csp");
    }

    [Fact]
    public async Task An_exception_in_a_script_is_seen()
    {
        await using var site = await SmallSite.StartAsync(new Dictionary<string, string> { ["/"] = Good });
        var page = await OpenAsync(site.Address, Device.Desktop);
        await page.GotoAsync("/");

        await page.EvaluateAsync("() => { queueMicrotask(() => { throw new Error('broken') }); console.error('noticed') }");
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 50))");

        Assert.Contains(Troubles.Unexpected, trouble => trouble.Contains("broken", StringComparison.Ordinal));
        Assert.Contains(Troubles.Unexpected, trouble => trouble.Contains("noticed", StringComparison.Ordinal));
        Troubles.Expect("broken");
        Troubles.Expect("noticed");
    }

    [Fact]
    public async Task A_page_that_is_gone_is_a_trouble_until_it_is_expected()
    {
        await using var site = await SmallSite.StartAsync(new Dictionary<string, string>());
        var page = await OpenAsync(site.Address, Device.Desktop);

        await page.GotoAsync("/killed");

        Assert.Throws<Xunit.Sdk.TrueException>(Troubles.AssertNone);
        Troubles.Expect("410");
        Troubles.AssertNone();
    }
}
