using Dragoman.Changes;
using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Newsroom.Tests.Changes;

public sealed class ChangeStoreTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_happens_to_a_story_is_told_in_order_each_thing_once(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var story = await test.FileAsync("fa", "# سرخط", "بند یکم.");
        await test.CarryAsync(story, "en", "fa", "# Headline", "First paragraph.");
        await test.PublishAsync(story, "fa");
        await test.PublishAsync(story, "en");
        await test.CorrectAsync(story, "fa", ChangeType.Legal, "# سرخط", "بند دیگر.");
        await test.ChangeAsync(story, changed => changed["en"].TakeDown("Wrong.", test.By()));
        await test.ChangeAsync(story, changed => changed.Kill("Wrong.", test.By("Chief")));
        await test.ChangeAsync(story, changed => changed.Acknowledge("en", test.By("Thomas")));
        await test.ChangeAsync(story, changed => changed.Acknowledge("fa", test.By()));

        var changes = await test.House.Changes.AfterAsync(0, 100);

        Assert.All(changes, change => Assert.Equal(story, change.Story));
        Assert.Equal(
            [
                ("fa", ChangeKind.Filed, "1", null, "Nasrin"), ("en", ChangeKind.Carried, "2", null, "Thomas"),
                ("fa", ChangeKind.Publication, "1", null, "Nasrin"), ("en", ChangeKind.Publication, "1", null, "Nasrin"),
                ("fa", ChangeKind.Correction, "2", ChangeType.Legal, "Nasrin"), ("fa", ChangeKind.Revision, "2", null, "Nasrin"),
                ("en", ChangeKind.Takedown, null, null, "Nasrin"), (null, ChangeKind.Kill, null, null, "Chief"),
                ("en", ChangeKind.Acknowledgement, null, null, "Thomas"), ("fa", ChangeKind.Acknowledgement, null, null, "Nasrin"),
            ],
            changes.Select(change => (change.Edition, change.Kind, change.Subject, change.Change, change.By)));
        Assert.Equal(Enumerable.Range(1, changes.Count).Select(number => (long)number), changes.Select(change => change.Number));
        Assert.Equal(changes.Count, await test.House.Changes.NewestAsync());
        Assert.Equal(changes.TakeLast(2), await test.House.Changes.AfterAsync(changes[^3].Number, 100));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Whoever_reads_while_others_write_misses_nothing(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await using var other = await test.OpenAgainAsync();
        string[] stories = [await test.FileAsync("fa", "# یک"), await test.FileAsync("fa", "# دو")];

        var writing = Task.WhenAll(stories.Zip([test.House, other]).Select(async pair =>
        {
            for (var number = 1; number <= 30; number++)
                await pair.Second.Stories.ChangeAsync(pair.First, story => story["fa"].Insert(null, BlockKind.Paragraph, test.By()));
        }));
        var seen = new List<long>();
        for (var ended = false; !ended;)
        {
            ended = writing.IsCompleted;
            seen.AddRange((await other.Changes.AfterAsync(seen.LastOrDefault(), 7)).Select(change => change.Number));
        }
        await writing;
        while (await other.Changes.AfterAsync(seen[^1], 7) is { Count: > 0 } rest)
            seen.AddRange(rest.Select(change => change.Number));

        Assert.Equal(Enumerable.Range(1, 62).Select(number => (long)number), seen);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_refused_act_is_not_told(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var story = await test.FileAsync("fa", "# سرخط");
        await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(story, changed =>
        {
            changed["fa"].Insert(null, BlockKind.Paragraph, test.By());
            changed.Kill(" ", test.By());
        }));
        Assert.Equal(ChangeKind.Filed, Assert.Single(await test.House.Changes.AfterAsync(0, 10)).Kind);
    }
}
