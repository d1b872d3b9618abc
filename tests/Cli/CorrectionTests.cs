using System.Net;
using System.Xml.Linq;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>What happens to the editions when the report of ../shared/seed is corrected, moved about and killed, while it is served.</summary>
public sealed class CorrectionTests
{
    private const string At = "2021-06-30T21:30+03:00";

    private static string Correct(string text) => text.Replace("عناصر داعش", "اعضای داعش", StringComparison.Ordinal);

    private static async Task<bool> TellsReadersAsync(PublishedReport report, string address) =>
        (await report.Site.PageAsync(address)).QuerySelector(".notice[role=note]") is not null;

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_corrected_Persian_paragraph_makes_one_English_block_stale_until_it_is_confirmed(DatabaseKind kind)
    {
        await using var report = await PublishedReport.MakeAsync(kind, At);
        Assert.False(await TellsReadersAsync(report, report.English));

        var corrected = (await report.CorrectPersianAsync(Correct)).Done();
        Assert.Equal(("correction", report.Persian), (corrected["kind"], corrected["address"]));
        var before = Seed.Paragraphs(Seed.Persian)[7];
        var stale = Assert.Single(await report.Newsroom.StaleAsync(report.Story, "en"))!;
        Assert.Equal(8, (int)stale["index"]!);
        Assert.Equal((before, Correct(before)), ((string)stale["before"]!, (string)stale["after"]!));
        Assert.Contains("عناصر", (string)stale["words"]!, StringComparison.Ordinal);
        Assert.Contains("اعضای", (string)stale["words"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("داعش", (string)stale["words"]!, StringComparison.Ordinal);

        var page = await report.Site.PageAsync(report.English);
        var notice = page.QuerySelector(".notice[role=note]")!;
        Assert.Contains("Shafaqna Persian", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains("نام کشور اصلاح شد.", notice.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("While congratulating", Assert.Single(page.QuerySelectorAll(".source-corrected")).Read(), StringComparison.Ordinal);
        Assert.Contains("اعضای داعش", (await report.Site.PageAsync(report.Persian)).Body(), StringComparison.Ordinal);

        Assert.Equal("1", (await report.Newsroom.RunAsync("confirm", report.Story, "--edition", "en")).Done()["confirmed"]);
        Assert.Empty(await report.Newsroom.StaleAsync(report.Story, "en"));
        Assert.False(await TellsReadersAsync(report, report.English), "the notice is gone");
        (await report.Newsroom.RunAsync("verify", report.Persian)).Done();
        (await report.Newsroom.RunAsync("verify", report.Site.At(report.English))).Done();
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Undoing_the_correction_clears_it_and_moves_and_typos_never_cause_it(DatabaseKind kind)
    {
        await using var report = await PublishedReport.MakeAsync(kind, At);
        (await report.CorrectPersianAsync(Correct)).Done();
        Assert.True(await TellsReadersAsync(report, report.English));
        (await report.CorrectPersianAsync(text => text)).Done();
        Assert.Empty(await report.Newsroom.StaleAsync(report.Story, "en"));
        Assert.False(await TellsReadersAsync(report, report.English));

        (await report.CorrectPersianAsync(text =>
        {
            var paragraphs = text.Split("\n\n");
            return string.Join("\n\n", [.. paragraphs[..2], paragraphs[6], .. paragraphs[2..6], .. paragraphs[7..]]);
        })).Done();
        Assert.Empty(await report.Newsroom.StaleAsync(report.Story, "en"));
        Assert.False(await TellsReadersAsync(report, report.English));

        var typo = Seed.Text(Seed.English).Replace("battleground", "battlefield", StringComparison.Ordinal);
        (await report.Newsroom.RunAsync("correct", report.Story, report.Newsroom.Write("report2.en.txt", typo), "--edition", "en", "--type", "cosmetic")).Done();
        Assert.Empty(await report.Newsroom.StaleAsync(report.Story, "en"));
        Assert.Contains("battlefield", (await report.Site.PageAsync(report.English)).Body(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_relay_goes_stale_along_the_chain_and_a_kill_takes_all_three_pages_away(DatabaseKind kind)
    {
        await using var report = await PublishedReport.MakeAsync(kind, At);
        var arabic = report.Newsroom.Write("report.ar.txt", string.Join("\n\n", Seed.Paragraphs(Seed.English)[..^1].Select((_, index) => $"الفقرة رقم {index + 1} من هذا الخبر المنقول عن الإنجليزية.")));
        (await report.Newsroom.RunAsync("translate", report.Story, arabic, "--edition", "ar", "--from", "en")).Done();
        var relay = (await report.Newsroom.RunAsync("publish", report.Story, "--edition", "ar")).Done()["address"];
        Assert.Equal(3, (await report.Site.PageAsync(relay)).QuerySelectorAll("link[hreflang]:not([hreflang=x-default])").Length);
        (await report.Newsroom.RunAsync("verify", report.Site.At(relay))).Done();

        (await report.CorrectPersianAsync(Correct)).Done();
        foreach (var edition in new[] { "en", "ar" })
            Assert.Equal(8, (int)Assert.Single(await report.Newsroom.StaleAsync(report.Story, edition))!["index"]!);
        Assert.True(await TellsReadersAsync(report, relay));

        (await report.Newsroom.RunAsync("kill", report.Story, "--reason", "The statement was false.")).Done();
        foreach (var (edition, address) in new[] { ("fa", report.Persian), ("en", report.English), ("ar", relay) })
        {
            var (status, body) = await report.Site.GetAsync(address);
            Assert.Equal(HttpStatusCode.Gone, status);
            Assert.Contains($"lang=\"{edition}\"", body, StringComparison.Ordinal);
            Assert.DoesNotContain("The statement was false.", body, StringComparison.Ordinal);
            Assert.Empty(XDocument.Parse(await report.Site.TextAsync($"/{edition}/feed.xml")).Descendants("item"));
            Assert.DoesNotContain(report.Story, await report.Site.TextAsync($"/{edition}"), StringComparison.Ordinal);
            Assert.Equal("killed", (string?)(await report.Newsroom.ArticleAsync(report.Story, edition))["state"]);
        }
        var told = (await report.Newsroom.RunAsync("status", report.Story)).Json;
        Assert.True((bool)told["killed"]!);
        Assert.Equal(3, told["withdrawn"]!["unacknowledged"]!.AsArray().Count);
        (await report.Newsroom.RunAsync("verify", report.English)).Failed(1, "killed");
        (await report.Newsroom.RunAsync("verify", report.Site.At(report.English))).Failed(1, "410", "withdrawn");
        (await report.Newsroom.RunAsync("publish", report.Story, "--edition", "en")).Failed(1, "killed");
    }
}
