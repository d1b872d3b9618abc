using System.Net;
using Dragoman.Databases;
using Dragoman.Storage;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Cli.Tests;

/// <summary>From a draft to its readers by commands: review, embargo, schedule, several editions at once.</summary>
public sealed class ReleaseTests
{
    private const string Persian = "# گشایش بندر\n\nبندر تازه ۵ اسکله دارد.";
    private const string English = "# Port opens\n\nThe new port has 5 quays.";

    private static async Task<string> CarriedAsync(TestNewsroom newsroom, string english = English)
    {
        var story = await newsroom.FileAsync("fa", Persian);
        (await newsroom.RunAsync("translate", story, newsroom.Write("en.md", english), "--edition", "en", "--by", "Thomas")).Done();
        return story;
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_second_pair_of_eyes_lets_a_translation_out(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind);
        var rules = (await newsroom.RunAsync("edition", "en", "--second-eyes", "on", "--publisher", "chief", "--findings", "block", "--correction-notice", "hide", "--names", "show", "--reasons", "hide", "--together", "gulf")).Done();
        Assert.Equal(("true", "chief", "block", "false", "gulf"), (rules["secondEyes"], rules["publisher"], rules["findings"], rules["correctionNotice"], rules["together"]));
        Assert.Equal(("true", "false"), (rules["names"], rules["reasons"]));
        var story = await CarriedAsync(newsroom);
        (await newsroom.RunAsync("publish", story, "--edition", "fa")).Done();
        (await newsroom.RunAsync("publish", story, "--edition", "en")).Failed(1, "has not been reviewed", $"dragoman review {story} --edition en");
        Assert.Equal("review", (await newsroom.RunAsync("review", story, "--edition", "en", "--by", "Thomas")).Done()["stage"]);
        (await newsroom.RunAsync("approve", story, "--edition", "en", "--by", "Thomas")).Failed(1, "Thomas wrote or confirmed", "somebody else");
        (await newsroom.RunAsync("send-back", story, "--edition", "en", "--by", "Lina", "--note", "Which port?")).Done();
        Assert.Equal("draft", (string?)(await newsroom.ArticleAsync(story, "en"))["stage"]);
        (await newsroom.RunAsync("review", story, "--edition", "en", "--by", "Thomas")).Done();
        Assert.Equal("ready", (await newsroom.RunAsync("approve", story, "--edition", "en", "--by", "Lina")).Done()["stage"]);
        (await newsroom.RunAsync("publish", story, "--edition", "en", "--by", "Lina")).Done();
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Under_embargo_nothing_goes_out_until_it_ends_or_is_lifted(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind);
        var story = await CarriedAsync(newsroom);
        var until = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(2);
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(until.InZone(DateTimeZoneProviders.Tzdb["Europe/Paris"]).LocalDateTime);
        (await newsroom.RunAsync("embargo", story, "--until", local, "--zone", "Europe/Paris", "--asked-by", "The ministry")).Done();
        var refused = (await newsroom.RunAsync("publish", story, "--edition", "fa")).Failed(1, "under embargo until", "Europe/Paris", "UTC)", "asked for by The ministry", "--at embargo");
        Assert.Equal(1, (int)refused.Json["exit"]!);
        var scheduled = (await newsroom.RunAsync("publish", story, "--edition", "fa", "--with", "en", "--at", "embargo")).Done();
        Assert.Equal(("withheld", "withheld"), (scheduled["pubstatus"], (string?)scheduled.Json["with"]![0]!["pubstatus"]));
        var shown = (await newsroom.RunAsync("schedule", story)).Done().Json["scheduled"]!.AsArray();
        Assert.Equal(["en", "fa"], shown.Select(each => (string?)each!["edition"]).Order(StringComparer.Ordinal));
        Assert.Equal("together", (string?)shown[0]!["together"]![0]!["state"]);

        (await newsroom.RunAsync("schedule", story, "--edition", "fa", "--cancel")).Failed(1, "would be public before the fa article");
        (await newsroom.RunAsync("schedule", story, "--edition", "fa", "--edition", "en", "--cancel")).Done();
        (await newsroom.RunAsync("embargo", story, "--lift")).Failed(1, "no reason was given");
        (await newsroom.RunAsync("embargo", story, "--lift", "--reason", "The ministry has published it.")).Done();
        Assert.Equal("usable", (await newsroom.RunAsync("publish", story, "--edition", "fa")).Done()["pubstatus"]);
    }

    [Fact]
    public async Task Several_editions_are_refused_as_one_with_a_reason_for_each()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var story = await CarriedAsync(newsroom, "# Port opens\n\nThe new port has 7 quays.");
        var refused = (await newsroom.RunAsync("publish", story, "--edition", "fa", "--with", "en", "--strict")).Failed(1, "not published in any edition", "en:", "7");
        Assert.Equal("en", (string?)refused.Json["notReady"]![0]!["edition"]);
        Assert.Equal("draft", (string?)(await newsroom.ArticleAsync(story, "fa"))["state"]);
        (await newsroom.RunAsync("publish", story, "--edition", "fa", "--with", "en")).Done();
        Assert.Equal("published", (string?)(await newsroom.ArticleAsync(story, "en"))["state"]);
    }

    [Fact]
    public async Task A_time_that_comes_twice_or_never_is_asked_about()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fr");
        var story = await newsroom.FileAsync("fr", "# Port\n\nLe port.");
        (await newsroom.RunAsync("publish", story, "--edition", "fr", "--at", "2027-10-31T02:30")).Failed(2, "comes twice in Europe/Paris", "+02", "+01");
        (await newsroom.RunAsync("publish", story, "--edition", "fr", "--at", "2027-03-28T02:30")).Failed(1, "does not come in Europe/Paris");
        Assert.Equal("2027-10-31T01:30:00Z", (await newsroom.RunAsync("publish", story, "--edition", "fr", "--at", "2027-10-31T02:30+01:00")).Done()["at"]);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_server_that_was_started_anew_publishes_at_the_second(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en");
        var story = await newsroom.FileAsync("en", English);
        // Far enough for two starts of a server on a busy machine.
        var at = Instant.FromUnixTimeSeconds(SystemClock.Instance.GetCurrentInstant().ToUnixTimeSeconds() + 20);
        var address = (await newsroom.RunAsync("publish", story, "--edition", "en", "--at", InstantPattern.General.Format(at))).Done()["address"];
        await using (var before = await newsroom.ServeAsync())
        {
            var (status, _) = await before.GetAsync(address);
            if (SystemClock.Instance.GetCurrentInstant() < at)
                Assert.Equal(HttpStatusCode.NotFound, status);
        }
        await using var site = await newsroom.ServeAsync();
        while (true)
        {
            var asked = SystemClock.Instance.GetCurrentInstant();
            var (status, _) = await site.GetAsync(address);
            var answered = SystemClock.Instance.GetCurrentInstant();
            if (asked >= at)
            {
                Assert.Equal(HttpStatusCode.OK, status);
                break;
            }
            if (answered < at)
                Assert.Equal(HttpStatusCode.NotFound, status);
        }
    }

    [Fact]
    public async Task A_legal_change_is_acknowledged_before_the_translation_goes_out_again()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var story = await CarriedAsync(newsroom);
        (await newsroom.RunAsync("publish", story, "--edition", "fa", "--with", "en")).Done();
        (await newsroom.RunAsync("correct", story, newsroom.Write("fa2.md", Persian.Replace("۵", "۶", StringComparison.Ordinal)), "--edition", "fa", "--type", "legal", "--note", "شمار درست نبود.")).Done();
        Assert.Equal("fa", (string?)(await newsroom.ArticleAsync(story, "en"))["legalChanges"]![0]);
        (await newsroom.RunAsync("correct", story, newsroom.Write("en2.md", English + "\n\nMore is expected."), "--edition", "en", "--type", "update")).Failed(1, "changed for legal reasons", $"dragoman acknowledge {story} --edition en");
        Assert.Equal("1", (await newsroom.RunAsync("acknowledge", story, "--edition", "en")).Done()["legal"]);
        (await newsroom.RunAsync("correct", story, newsroom.Write("en2.md", English + "\n\nMore is expected."), "--edition", "en", "--type", "update")).Done();
    }
}
