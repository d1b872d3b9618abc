using Dragoman.Databases;
using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Releases;

public sealed class ReleaseTests
{
    private static readonly string[] Persian = ["# گشایش بندر", "بندر تازه ۵ اسکله دارد."];
    private static readonly string[] English = ["# Port opens", "The new port has 5 quays."];
    private static readonly string[] Arabic = ["# افتتاح ميناء", "للميناء الجديد 5 أرصفة."];

    private static Task<IReadOnlyList<ReleasedArticle>> PublishAsync(TestHouse test, string id, ReleaseOrder order, Editions.Newsroom? newsroom = null) =>
        test.ChangeAsync(id, story => new Release(story, newsroom ?? test.Newsroom, test.House.Checks).Publish(order, test.By()));

    private static async Task<string> ThreeAsync(TestHouse test, params string[] english)
    {
        var id = await test.FileAsync("fa", Persian);
        await test.CarryAsync(id, "en", "fa", english.Length > 0 ? english : English);
        await test.CarryAsync(id, "ar", "fa", Arabic);
        return id;
    }

    private static Editions.Newsroom With(TestHouse test, string edition, ReleaseRules rules) => test.Newsroom with
    {
        Editions = [.. test.Newsroom.Editions.Select(each => each.Tag == edition ? each with { Rules = rules } : each)],
    };

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Several_editions_go_out_at_one_instant_the_original_among_them(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (id, at) = (await ThreeAsync(test), test.GetCurrentInstant() + Duration.FromHours(1));
        var released = await PublishAsync(test, id, new(["en", "ar", "fa"], at));
        Assert.Equal(3, released.Count(each => each.Publication?.At == at));
        var story = await test.GetAsync(id);
        Assert.Single(story.Articles.Select(article => article.Newest!.Release).Distinct());
        Assert.Equal(["ar", "en"], ReleaseCompanion.Of(story["fa"]).Select(companion => companion.Article.Edition).Order(StringComparer.Ordinal));
        foreach (var (passed, isPublic) in new[] { (3_599_999, 0), (1, 1) })
        {
            test.Pass(Duration.FromMilliseconds(passed));
            foreach (var edition in new[] { "fa", "en", "ar" })
                Assert.Equal(isPublic, (await test.House.Stories.PublicAsync(edition, test.GetCurrentInstant(), 10)).Count);
        }
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task When_some_are_not_ready_none_goes_out_and_each_reason_is_said(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await ThreeAsync(test, "# Port opens", "The new port has 7 quays.");
        var newsroom = With(test, "ar", new() { SecondEyes = true });
        var refused = await Assert.ThrowsAsync<NotReadyException>(() => PublishAsync(test, id, new(["fa", "en", "ar"], test.GetCurrentInstant()) { Asks = true }, newsroom));
        Assert.Equal(["en", "ar"], refused.Reasons.Select(reason => reason.Edition));
        Assert.Single(refused.Reasons[0].Findings!.OpenErrors);
        Assert.Contains("has not been reviewed", refused.Reasons[1].What, StringComparison.Ordinal);
        Assert.All((await test.GetAsync(id)).Articles, article => Assert.Empty(article.Publications));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_rest_says_so_when_one_of_a_release_is_taken_off_moved_or_taken_down(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (id, at) = (await ThreeAsync(test), test.GetCurrentInstant() + Duration.FromHours(1));
        await PublishAsync(test, id, new(["fa", "en", "ar"], at));
        await test.ChangeAsync(id, story => new Release(story, test.Newsroom, test.House.Checks).Unschedule(["en"], test.By("Lina")));
        await test.ChangeAsync(id, story => story["ar"].TakeDown("Wrong picture.", test.By("Omid")));
        var states = ReleaseCompanion.Of((await test.GetAsync(id))["fa"]).ToDictionary(companion => companion.Article.Edition);
        Assert.Equal((CompanionState.OffSchedule, "Lina"), (states["en"].State, states["en"].Cancelled!.By));
        Assert.Equal((CompanionState.TakenDown, "Omid"), (states["ar"].State, states["ar"].TakenDown!.By));
        await PublishAsync(test, id, new(["en"], at + Duration.FromHours(1)));
        Assert.Equal((CompanionState.Moved, at + Duration.FromHours(1)), ReleaseCompanion.Of((await test.GetAsync(id))["fa"]).Where(each => each.Article.Edition == "en").Select(each => (each.State, each.MovedTo)).Single());
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_translation_is_not_left_before_its_original_by_a_move_on_the_schedule(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (id, at) = (await ThreeAsync(test), test.GetCurrentInstant() + Duration.FromHours(1));
        await PublishAsync(test, id, new(["fa", "en"], at));
        Task Do(Action<Release> what) => test.ChangeAsync(id, story => what(new(story, test.Newsroom, test.House.Checks)));
        foreach (var move in new Action<Release>[] { release => release.Unschedule(["fa"], test.By()), release => release.Reschedule(["fa"], at + Duration.FromHours(1), test.By()) })
            Assert.Contains("it would be public before the fa article", (await Assert.ThrowsAsync<RefusedException>(() => Do(move))).What, StringComparison.Ordinal);
        await Do(release => release.Reschedule(["fa", "en"], at + Duration.FromHours(1), test.By()));
        await Do(release => release.Unschedule(["fa", "en"], test.By()));
        Assert.All((await test.GetAsync(id)).Articles, article => Assert.Null(article.Newest));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Editions_of_a_group_publish_a_story_for_the_first_time_together(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await ThreeAsync(test);
        var rules = new ReleaseRules { Together = "gulf" };
        var newsroom = test.Newsroom with { Editions = [.. test.Newsroom.Editions.Select(each => each.Tag == "en" ? each : each with { Rules = rules })] };
        var alone = await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(test, id, new(["fa"], test.GetCurrentInstant()), newsroom));
        Assert.Contains("goes out together with ar (the group “gulf”)", alone.What, StringComparison.Ordinal);
        Assert.Contains("--with ar", alone.Cure, StringComparison.Ordinal);
        Assert.Equal(2, (await PublishAsync(test, id, new(["fa", "ar"], test.GetCurrentInstant()), newsroom)).Count);
        await test.ChangeAsync(id, story => story.Original.Rewrite(test.Text("fa", Persian[0], "بندر تازه ۶ اسکله دارد."), false, test.By()));
        Assert.NotNull((await PublishAsync(test, id, new(["fa"], test.GetCurrentInstant()) { Change = ChangeType.Update }, newsroom))[0].Publication);
    }

    [Theory]
    [InlineData(FindingsGate.Ask, true, false, true)]
    [InlineData(FindingsGate.Ask, false, false, false)]
    [InlineData(FindingsGate.Block, false, false, true)]
    [InlineData(FindingsGate.Warn, true, false, false)]
    [InlineData(FindingsGate.Off, true, true, true)]
    public async Task Open_errors_hold_a_publication_back_by_the_rule_of_the_edition(FindingsGate gate, bool asks, bool strict, bool held)
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await ThreeAsync(test, "# Port opens", "The new port has 7 quays.");
        await test.PublishAsync(id, "fa");
        var order = new ReleaseOrder(["en"], test.GetCurrentInstant()) { Asks = asks, Strict = strict };
        var refused = await Record.ExceptionAsync(() => PublishAsync(test, id, order, With(test, "en", new() { Findings = gate })));
        Assert.Equal(held, refused is OpenErrorsException);
        Assert.Equal(held ? 0 : 1, (await test.GetAsync(id))["en"].Publications.Count);
    }
}
