using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Findings;

public sealed class WaiverTests
{
    private const string Wrong = "The new port has 152 quays.";

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_waiver_stands_while_its_words_do_and_falls_when_something_else_is_found(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await FindingTests.CarriedAsync(test, Wrong);
        await WaiveAllAsync(test, id, "The port authority counts so.");
        var waiver = Assert.Single((await FindingTests.FindingsAsync(test, id)).All).Waiver!;
        Assert.Equal(("The port authority counts so.", "Thomas"), (waiver.Reason, waiver.By));
        Assert.Equal(test.GetCurrentInstant().ToUnixTimeMilliseconds(), waiver.At);

        await SaveAsync(test, id, "There are 152 quays in the new port.");
        Assert.Empty((await FindingTests.FindingsAsync(test, id)).OpenErrors);
        await SaveAsync(test, id, "There are 153 quays in the new port.");
        Assert.Equal("153", Assert.Single((await FindingTests.FindingsAsync(test, id)).OpenErrors).Words.Target);
        await SaveAsync(test, id, Wrong);
        Assert.Empty((await FindingTests.FindingsAsync(test, id)).OpenErrors);
        await test.CorrectAsync(id, "fa", ChangeType.Factual, "# گشایش بندر", "بندر تازه ۱۳۰ اسکله دارد.");
        Assert.Equal("۱۳۰", Assert.Single((await FindingTests.FindingsAsync(test, id)).OpenErrors).Words.Source);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_waiver_that_is_taken_back_stays_in_the_history(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await FindingTests.CarriedAsync(test, Wrong);
        await WaiveAllAsync(test, id, "As counted.");
        var waived = (await test.GetAsync(id))["en"].Head.Number;

        Assert.Equal(1, await test.ChangeAsync(id, story => story["en"].TakeWaiversBack((_, _) => true, test.By())));

        var findings = await FindingTests.FindingsAsync(test, id);
        Assert.Single(findings.OpenErrors);
        var earlier = await test.House.Stories.RevisionAsync(findings.Article, waived);
        Assert.Equal("As counted.", Assert.Single(earlier.Content.Blocks[1].Waivers).Reason);
        Assert.Equal(0, await test.ChangeAsync(id, story => story["en"].TakeWaiversBack((_, _) => true, test.By())));
        Assert.Equal(findings.Article.Head.Number, (await test.GetAsync(id))["en"].Head.Number);
    }

    [Fact]
    public async Task A_waiver_goes_along_with_its_block()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await FindingTests.CarriedAsync(test, Wrong);
        await WaiveAllAsync(test, id, "As counted.");
        await test.ChangeAsync(id, story =>
        {
            story["en"].Insert(null, BlockKind.Paragraph, test.By());
            story["en"].Rewrite(test.Text("en", "# New port opens", "First of all.", Wrong), cosmetic: false, test.By());
        });

        var finding = Assert.Single((await FindingTests.FindingsAsync(test, id)).All, finding => finding.Kind == "number");
        Assert.Equal((2, "As counted."), (finding.Index, finding.Waiver!.Reason));
    }

    [Fact]
    public async Task Of_two_findings_alike_a_waiver_is_for_one()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("fa", "# گشایش بندر", "بندر تازه گشوده شد.");
        await test.CarryAsync(id, "en", "fa", "# Port opens", "The port with 152 quays opened; all 152 are new.");
        var findings = await FindingTests.FindingsAsync(test, id);
        Assert.Equal(2, findings.OpenErrors.Count);
        Assert.Equal(findings.OpenErrors[0].Words, findings.OpenErrors[1].Words);

        await test.ChangeAsync(id, story => story["en"].Waive([(findings.OpenErrors[0].Target.Id, findings.OpenErrors[0].Words, "Once.")], test.By()));

        Assert.Single((await FindingTests.FindingsAsync(test, id)).OpenErrors);
    }

    [Fact]
    public async Task A_waiver_needs_a_reason_and_changes_no_text()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await FindingTests.CarriedAsync(test, Wrong);
        await test.PublishAsync(id, "en");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => WaiveAllAsync(test, id, " "));
        Assert.Contains("no reason", refused.What, StringComparison.Ordinal);
        Assert.Empty((await test.GetAsync(id))["en"].Head.Content.Blocks[1].Waivers);

        await WaiveAllAsync(test, id, "As counted.");
        Assert.False((await test.GetAsync(id))["en"].HasUnpublishedChanges);
        Assert.Empty(await test.StaleAsync(id, "en"));
    }

    private static Task WaiveAllAsync(TestHouse test, string id, string reason) => test.ChangeAsync(id, story => story["en"].Waive(
        [.. test.House.Checks.Of(story["en"], test.Newsroom).OpenErrors.Select(error => (error.Target.Id, error.Words, reason))], test.By("Thomas")));

    private static Task SaveAsync(TestHouse test, string id, string text) => test.ChangeAsync(id, story =>
    {
        var block = story["en"].Head.Content.Blocks[1];
        story["en"].Save(block.Id, text, block.Digest, test.By());
    });
}
