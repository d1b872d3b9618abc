using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Stories;

public sealed class ScheduleTests
{
    private static readonly string[] Persian = ["# گشایش بندر", "بندر تازه پنج اسکله دارد."];

    private static Task<Publication?> PublishAsync(TestHouse test, string id, Duration later) => test.ChangeAsync(id, story =>
        story.Original.Publish(test.Newsroom["fa"], test.GetCurrentInstant() + later, test.By(), ChangeType.Update));

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_is_taken_off_the_schedule_never_goes_out_and_what_was_public_stays(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await PublishAsync(test, id, Duration.Zero);
        test.Pass(Duration.FromHours(1));
        await test.ChangeAsync(id, story => story.Original.Rewrite(test.Text("fa", Persian[0], "بندر تازه شش اسکله دارد."), false, test.By()));
        await PublishAsync(test, id, Duration.FromHours(1));
        await test.CarryAsync(id, "en", "fa", "# Port opens", "The new port has six quays.");

        var off = await test.ChangeAsync(id, story => story.Original.Unschedule(test.By("Lina")));
        Assert.Equal(2, off.Number);
        test.Pass(Duration.FromDays(1));
        foreach (var house in new[] { test.House, await test.OpenAgainAsync() })
        {
            var article = (await house.Stories.GetAsync(id)).Original;
            Assert.Equal(1, article.PublicAt(test.GetCurrentInstant())!.Number);
            Assert.Equal(1, article.Newest!.Number);
            Assert.True(article.HasUnpublishedChanges, "the text that was scheduled is a draft again");
            Assert.Contains("پنج", article.Reference.Blocks[1].Text, StringComparison.Ordinal);
            Assert.Equal("Lina", Assert.Single(article.Cancellations).By);
            if (house != test.House)
                await house.DisposeAsync();
        }
        var refused = await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, story => story.Original.Unschedule(test.By())));
        Assert.Contains("is public since", refused.What, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_first_publication_that_is_taken_off_is_a_draft_again_and_one_that_is_moved_keeps_its_text(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await PublishAsync(test, id, Duration.FromHours(1));
        await test.ChangeAsync(id, story => story.Original.Rewrite(test.Text("fa", Persian[0], "پیش‌نویسی که هنوز نباید بیرون برود."), false, test.By()));
        await test.ChangeAsync(id, story => story.Original.Reschedule(test.GetCurrentInstant() + Duration.FromHours(2), test.By()));
        test.Pass(Duration.FromHours(1));
        Assert.Equal(ArticleState.Scheduled, (await test.GetAsync(id)).Original.StateAt(test.GetCurrentInstant()));
        await test.ChangeAsync(id, story => story.Original.Unschedule(test.By()));
        Assert.Equal(ArticleState.Draft, (await test.GetAsync(id)).Original.StateAt(test.GetCurrentInstant()));

        await test.ChangeAsync(id, story => story.Original.Rewrite(test.Text("fa", Persian), false, test.By()));
        await PublishAsync(test, id, Duration.FromHours(1));
        await test.ChangeAsync(id, story => story.Original.Rewrite(test.Text("fa", Persian[0], "پیش‌نویس دیگر."), false, test.By()));
        await test.ChangeAsync(id, story => story.Original.Reschedule(test.GetCurrentInstant() + Duration.FromMinutes(1), test.By()));
        test.Pass(Duration.FromMinutes(1));
        var article = (await test.GetAsync(id)).Original;
        Assert.Equal(ArticleState.Published, article.StateAt(test.GetCurrentInstant()));
        Assert.Contains("پنج", article.Published!.Content.Blocks[1].Text, StringComparison.Ordinal);
        Assert.True(article.HasUnpublishedChanges);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_program_that_was_not_running_at_the_instant_finds_it_published_to_the_millisecond(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        var at = test.GetCurrentInstant() + Duration.FromSeconds(90);
        await PublishAsync(test, id, at - test.GetCurrentInstant());
        foreach (var (passed, isPublic) in new[] { (89_999, false), (1, true), (86_400_000, true) })
        {
            test.Pass(Duration.FromMilliseconds(passed));
            await using var house = await test.OpenAgainAsync();
            Assert.Equal(isPublic, (await house.Stories.PublicAsync("fa", test.GetCurrentInstant(), 10)).Count == 1);
            Assert.Equal(isPublic, (await house.Stories.GetAsync(id)).Original.PublicAt(test.GetCurrentInstant()) is not null);
        }
        Assert.Equal(at, (await test.GetAsync(id)).Original.FirstPublishedAt);
    }
}
