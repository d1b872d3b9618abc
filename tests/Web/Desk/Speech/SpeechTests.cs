using System.Net;
using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Languages;
using Dragoman.Web.Desk.Speech;
using NodaTime;

namespace Dragoman.Web.Tests.Desk.Speech;

public sealed class SpeechTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Theory]
    [InlineData("fa-IR,en;q=0.5", "fa", "rtl", "ورود")]
    [InlineData("de, ar;q=0.8, en;q=0.9", "en", "ltr", "Sign in")]
    [InlineData("de, ar;q=0.8", "ar", "rtl", "تسجيل الدخول")]
    [InlineData("de", "en", "ltr", "Sign in")]
    public async Task The_desk_speaks_as_the_browser_asks(string asked, string language, string direction, string button)
    {
        using var client = desk.Visit();
        client.Http.DefaultRequestHeaders.Add("Accept-Language", asked);
        var page = await client.PageAsync("/desk/sign-in");

        Assert.Equal((language, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(button, page.QuerySelector(".primary")!.TextContent);
    }

    [Fact]
    public async Task What_is_chosen_before_signing_in_stays_chosen()
    {
        using var client = desk.Visit();
        using var chosen = await client.PostAsync("/desk/sign-in", "/desk/appearance", ("language", "fa"), ("theme", "dark"), ("return", "/desk/sign-in?return=%2Fdesk"));
        await client.SignInAsync("Chief", DeskServer.Password);
        var page = await client.PageAsync("/desk");

        Assert.Equal("/desk/sign-in?return=%2Fdesk", chosen.Headers.Location!.OriginalString);
        Assert.Equal(("fa", "rtl", "dark"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir"), page.DocumentElement.GetAttribute("data-theme")));
    }

    [Fact]
    public async Task What_a_person_has_chosen_holds_on_every_machine_and_for_nobody_else()
    {
        await desk.AddAsync("Parisa", "en", Role.Translator);
        using var office = await desk.SignInAsync("Parisa");
        (await office.PostAsync("/desk", "/desk/appearance", ("language", "ar"), ("theme", "light"), ("return", "/desk"))).Dispose();

        using var train = desk.Visit();
        (await train.PostAsync("/desk/sign-in", "/desk/appearance", ("language", "fa"), ("theme", "dark"), ("return", "/desk/sign-in"))).Dispose();
        await AssertAsync(train, "/desk/sign-in", "fa", "dark");
        (await train.SignInAsync("Parisa", DeskServer.Password)).Dispose();
        await AssertAsync(train, "/desk", "ar", "light");
        (await train.PostAsync("/desk", "/desk/sign-out")).Dispose();
        await AssertAsync(train, "/desk/sign-in", "ar", "light");

        using var other = await desk.SignInAsync("Tara");
        await AssertAsync(other, "/desk", "en", null);
    }

    private static async Task AssertAsync(DeskClient client, string path, string language, string? theme)
    {
        var page = (await client.PageAsync(path)).DocumentElement;
        Assert.Equal((language, theme), (page.GetAttribute("lang"), page.GetAttribute("data-theme")));
    }

    [Theory]
    [InlineData("xx", "<script>", "//evil.example")]
    [InlineData("en.fa", "neon", "https://evil.example/desk")]
    public async Task What_the_desk_does_not_know_is_not_chosen(string language, string theme, string target)
    {
        using var client = desk.Visit();
        using var answer = await client.PostAsync("/desk/sign-in", "/desk/appearance", ("language", language), ("theme", theme), ("return", target));
        var page = await client.PageAsync("/desk/sign-in");

        Assert.Equal((HttpStatusCode.Redirect, "/desk"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Null(page.DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("en", 1234567, "1,234,567")]
    [InlineData("fa", 1234567, "۱٬۲۳۴٬۵۶۷")]
    [InlineData("ar", 1234, "1234")]
    public void Numbers_are_written_in_the_language(string tag, long number, string written) => Assert.Equal(written, In(tag).Number(number));

    [Fact]
    public void Moments_are_shown_in_the_calendar_and_digits_of_the_language()
    {
        var (moment, tehran) = (Instant.FromUtc(2026, 3, 20, 22, 5), DateTimeZoneProviders.Tzdb["Asia/Tehran"]);
        Assert.Equal(["21 March 2026, 01:35", "۱ فروردین ۱۴۰۵، ساعت ۰۱:۳۵"], [In("en").Time(moment, tehran), In("fa").Time(moment, tehran)]);
    }

    [Fact]
    public void An_argument_that_runs_the_other_way_is_isolated()
    {
        Assert.Equal("Chabahar and \u2068چابهار\u2069", In("en")["{0} and {1}", "Chabahar", "چابهار"]);
        Assert.Equal("\u2068Chabahar\u2069 و چابهار", In("fa")["{0} and {1}", "Chabahar", "چابهار"]);
    }

    [Fact]
    public void Editions_are_named_in_the_language() =>
        Assert.Equal(["Arabic", "عربی", "العربية"], DeskLanguage.All.Select(language => new Phrasebook(language).NameOf(Edition.For(LanguageTag.Parse("ar")))));

    [Theory]
    [InlineData("ar", "zero one two few few many many other other few")]
    [InlineData("fa", "one one other other other other other other other other")]
    [InlineData("en", "other one other other other other other other other other")]
    public void Each_number_takes_its_form(string tag, string forms) =>
        Assert.Equal(forms.Split(' '), new long[] { 0, 1, 2, 3, 10, 11, 99, 100, 102, 103 }.Select(DeskLanguage.Find(tag)!.Forms.Of));

    private static Phrasebook In(string tag) => new(DeskLanguage.Find(tag)!);
}
