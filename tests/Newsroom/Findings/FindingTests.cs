using Dragoman.Databases;
using Dragoman.Fidelity;
using Dragoman.Languages;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Findings;

public sealed class FindingTests
{
    private static readonly string[] Persian = ["# گشایش بندر", "بندر تازه ۱۲۵ اسکله دارد."];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_wrong_number_is_an_open_error_of_its_block(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await CarriedAsync(test, "The new port has 152 quays.");

        var findings = await FindingsAsync(test, id);

        var error = Assert.Single(findings.OpenErrors);
        Assert.Equal((1, "number", "۱۲۵", "152"), (error.Index, error.Words.Kind, error.Words.Source, error.Words.Target));
        Assert.Equal([error], findings.Of(findings.Article.Head.Content.Blocks[1]));
        Assert.Throws<OpenErrorsException>(findings.RefuseOpenErrors);
        Assert.Empty((await FindingsAsync(test, id, "fa")).All);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_the_edition_added_or_has_not_translated_is_not_compared(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await CarriedAsync(test, "The new port has 125 quays.");
        await test.ChangeAsync(id, story =>
        {
            var own = story["en"].Insert(story["en"].Head.Content.Blocks[1].Id, BlockKind.Paragraph, test.By());
            story["en"].Save(own.Id, "It cost 7,300 dollars.", Digest.OfText(""), test.By());
            story["en"].Save(story["en"].Head.Content.Blocks[1].Id, "", story["en"].Head.Content.Blocks[1].Digest, test.By());
        });

        Assert.Empty((await FindingsAsync(test, id)).OpenErrors);
    }

    [Fact]
    public async Task An_edition_chooses_its_digits()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("en", "# Port", "The port has 125 quays.");
        await test.CarryAsync(id, "fa", "en", "# بندر", "بندر 125 اسکله دارد.");
        var latin = test.Newsroom with { Editions = [.. test.Newsroom.Editions.Select(edition => edition with { Digits = NumberingSystem.Latin })] };
        var article = (await test.GetAsync(id))["fa"];

        Assert.Equal(("script", Severity.Info), Assert.Single(test.House.Checks.Of(article, test.Newsroom).All.Select(found => (found.Kind, found.Severity))));
        Assert.Empty(test.House.Checks.Of(article, latin).All);
    }

    /// <summary>Wednesday, 30 June 2021. A correction three days later leaves the days of the text as they were; an update tells them anew.</summary>
    [Theory]
    [InlineData(ChangeType.Factual, "on Tuesday", 0)]
    [InlineData(ChangeType.Factual, "on Friday", 1)]
    [InlineData(ChangeType.Update, "on Friday", 0)]
    [InlineData(ChangeType.Update, "on Tuesday", 1)]
    public async Task Yesterday_is_counted_from_the_publication_that_said_it(ChangeType change, string day, int errors)
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("fa", "# گشایش بندر", "وزیر دیروز بندر تازه را گشود.");
        await test.PublishAsync(id, "fa");
        test.Pass(Duration.FromDays(3));
        await test.CorrectAsync(id, "fa", change, "# گشایش بندر تازه", "وزیر دیروز بندر تازه را گشود.");
        await test.CarryAsync(id, "en", "fa", "# New port opens", $"The minister opened the new port {day}.");

        Assert.Equal(errors, (await FindingsAsync(test, id)).All.Count(found => found is { Kind: "weekday", Severity: Severity.Error }));
    }

    [Fact]
    public async Task What_is_checked_at_the_same_time_is_found_alike()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await CarriedAsync(test, "The new port has 152 quays.");
        var article = (await test.GetAsync(id))["en"];

        var found = new int[64];
        Parallel.For(0, found.Length, i => found[i] = new BlockChecks(test, new(test.House.Database)).Of(article, test.Newsroom).OpenErrors.Count);

        Assert.All(found, count => Assert.Equal(1, count));
    }

    internal static async Task<string> CarriedAsync(TestHouse test, params string[] paragraphs)
    {
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        await test.CarryAsync(id, "en", "fa", ["# Port opens", .. paragraphs]);
        return id;
    }

    internal static async Task<ArticleFindings> FindingsAsync(TestHouse test, string id, string edition = "en") =>
        test.House.Checks.Of((await test.GetAsync(id))[edition], test.Newsroom);
}
