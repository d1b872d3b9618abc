using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Stories;

public sealed class EmbargoTests
{
    private static readonly string[] Persian = ["# گشایش بندر", "بندر تازه پنج اسکله دارد."];
    private static readonly string[] English = ["# Port opens", "The new port has five quays."];
    private static readonly Instant Until = Instant.FromUtc(2021, 7, 1, 7, 0);

    private static async Task<string> EmbargoedAsync(TestHouse test)
    {
        var id = await test.FileAsync("fa", Persian);
        await test.CarryAsync(id, "en", "fa", English);
        await test.ChangeAsync(id, story => story.SetEmbargo(Until, "Europe/Paris", "The port authority", "The minister speaks first.", test.By()));
        return id;
    }

    private static Task<Publication?> PublishAsync(TestHouse test, string id, string edition, Instant at) =>
        test.ChangeAsync(id, story => story[edition].Publish(test.Newsroom[edition], at, test.By()));

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Nothing_is_published_before_an_embargo_ends_in_any_edition(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await EmbargoedAsync(test);
        foreach (var (edition, at) in new[] { ("fa", test.GetCurrentInstant()), ("en", Until - Duration.FromMilliseconds(1)) })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(test, id, edition, at));
            Assert.Contains("under embargo until 2021-07-01 09:00 Europe/Paris (07:00 UTC), asked for by The port authority", refused.What, StringComparison.Ordinal);
        }
        Assert.NotNull(await PublishAsync(test, id, "fa", Until));
        Assert.NotNull(await PublishAsync(test, id, "en", Until + Duration.FromMinutes(10)));
        test.Pass(Until - test.GetCurrentInstant() - Duration.FromMilliseconds(1));
        Assert.Empty(await test.House.Stories.PublicAsync("fa", test.GetCurrentInstant(), 10));
        test.Pass(Duration.FromMilliseconds(1));
        Assert.Single(await test.House.Stories.PublicAsync("fa", test.GetCurrentInstant(), 10));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task An_embargo_is_lifted_with_a_reason_and_stays_in_the_record(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await EmbargoedAsync(test);
        Assert.True((await test.GetAsync(id)).WouldShorten(Until - Duration.FromHours(1), test.GetCurrentInstant()));
        Assert.False((await test.GetAsync(id)).WouldShorten(Until + Duration.FromHours(1), test.GetCurrentInstant()));
        await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, story => story.LiftEmbargo(" ", test.By("Lina"))));
        await test.ChangeAsync(id, story => story.LiftEmbargo("The authority has published it.", test.By("Lina")));
        var story = await test.GetAsync(id);
        Assert.Null(story.Embargo);
        Assert.Equal([("Nasrin", "The minister speaks first."), ("Lina", "The authority has published it.")], story.Embargoes.Select(embargo => (embargo.By, embargo.Reason)));
        Assert.NotNull(await PublishAsync(test, id, "fa", test.GetCurrentInstant()));
        await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, again => again.LiftEmbargo("Again.", test.By())));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_is_public_or_scheduled_earlier_is_not_put_under_embargo_quietly(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await PublishAsync(test, id, "fa", test.GetCurrentInstant() + Duration.FromHours(1));
        Action<Story> embargo = story => story.SetEmbargo(Until, "Europe/Paris", "The port authority", "", test.By());
        var scheduled = await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, embargo));
        Assert.Contains("scheduled before the end of that embargo, for 2021-06-30 21:00 Europe/Paris (19:00 UTC)", scheduled.What, StringComparison.Ordinal);
        await test.ChangeAsync(id, story => story.Original.Unschedule(test.By()));
        await test.ChangeAsync(id, embargo);
        await test.ChangeAsync(id, story => story.LiftEmbargo("Over.", test.By()));
        await PublishAsync(test, id, "fa", test.GetCurrentInstant());
        Assert.Contains("public already", (await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, embargo))).What, StringComparison.Ordinal);
    }
}
