using Dragoman.Assignments;
using Dragoman.Changes;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Newsroom.Tests.Assignments;

public sealed class AssignmentStoreTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Who_has_what_is_kept_with_who_had_it_before(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (story, english, store) = (await test.FileAsync("fa", "# سرخط"), test.Newsroom["en"], test.House.Assignments);

        await store.ClaimAsync(story, english, null, test.By("Thomas"));
        await store.HandOverAsync(story, english, "Thomas", "Tara", " The quotation is on tape. ", test.By("Thomas"));
        await store.ReleaseAsync(story, english, "Tara", test.By("Tara"));

        var history = await store.HistoryAsync(story, "en");
        Assert.Equal(
            [
                (1, AssignmentKind.Claimed, "Thomas", null, null, "Thomas"),
                (2, AssignmentKind.HandedOver, "Tara", "Thomas", "The quotation is on tape.", "Thomas"),
                (3, AssignmentKind.Released, null, "Tara", null, "Tara"),
            ],
            history.Select(each => (each.Number, each.Kind, each.Holder, each.Before, each.Note, each.By)));
        Assert.Equal(
            [(ChangeKind.Claim, "Thomas"), (ChangeKind.HandOver, "Tara"), (ChangeKind.Release, null)],
            (await test.House.Changes.AfterAsync(1, 10)).Select(change => (change.Kind, change.Subject)));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_many_who_claim_at_once_one_has_it_and_the_others_are_told_who(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (story, english) = (await test.FileAsync("fa", "# سرخط"), test.Newsroom["en"]);
        var claims = await Task.WhenAll(Enumerable.Range(1, 8).Select(async person =>
        {
            try
            {
                return (await test.House.Assignments.ClaimAsync(story, english, null, test.By($"Person {person}"))).Holder!;
            }
            catch (RefusedException refused)
            {
                return refused.What;
            }
        }));

        var holder = Assert.Single(claims, claim => claim.StartsWith("Person", StringComparison.Ordinal));
        Assert.Equal(7, claims.Count(claim => claim == $"Meanwhile this has changed: {holder} has it."));
        Assert.Equal(holder, Assert.Single(await test.House.Assignments.HistoryAsync(story, "en")).Holder);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_slip_is_undone_while_nobody_has_gone_on_from_it(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (story, english, store) = (await test.FileAsync("fa", "# سرخط"), test.Newsroom["en"], test.House.Assignments);
        await store.ClaimAsync(story, english, null, test.By("Thomas"));
        var taken = await store.ClaimAsync(story, english, "Thomas", test.By("Tara"));

        await Assert.ThrowsAsync<RefusedException>(() => store.UndoAsync(story, english, taken.Number, test.By("Thomas")));
        var undone = await store.UndoAsync(story, english, taken.Number, test.By("Tara"));
        await Assert.ThrowsAsync<RefusedException>(() => store.UndoAsync(story, english, taken.Number, test.By("Tara")));

        Assert.Equal((AssignmentKind.Undone, "Thomas"), (undone.Kind, undone.Holder));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Nothing_is_claimed_of_a_story_that_is_not_there(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Assignments.ClaimAsync("nothing", test.Newsroom["en"], null, test.By()));
    }
}
