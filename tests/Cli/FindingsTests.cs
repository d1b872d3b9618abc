using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>What commands say of a translation that says something else than its source.</summary>
public sealed class FindingsTests
{
    private const string Wrong = "# Port opens\n\nThe new port has 152 quays.";

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_translation_with_an_error_is_published_and_the_error_told(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind);
        var story = await CarriedAsync(newsroom, Wrong);
        var told = Assert.Single((await newsroom.ArticleAsync(story, "en"))["openErrors"]!.AsArray())!;
        Assert.Equal((1, "number", "۱۲۵", "152"), ((int)told["index"]!, (string?)told["kind"], (string?)told["source"]!["text"], (string?)told["target"]!["text"]));

        var refused = (await newsroom.RunAsync("publish", story, "--edition", "en", "--strict")).Failed(1, "found an error", "152", "dragoman waive");
        Assert.Single(refused.Json["findings"]!.AsArray());
        Assert.Equal("draft", (string?)(await newsroom.ArticleAsync(story, "en"))["state"]);

        var published = (await newsroom.RunAsync("publish", story, "--edition", "en")).Done();
        Assert.Contains("error: block 1:", published.Error, StringComparison.Ordinal);
        Assert.Contains("⟦152⟧", published.Error, StringComparison.Ordinal);
        Assert.Equal("error", (string?)Assert.Single(published.Json["findings"]!.AsArray())!["severity"]);
        Assert.Equal("published", (string?)(await newsroom.ArticleAsync(story, "en"))["state"]);
    }

    [Fact]
    public async Task A_waived_error_lets_a_strict_script_publish_until_it_is_taken_back()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var story = await CarriedAsync(newsroom, Wrong);
        (await newsroom.RunAsync("waive", story, "--edition", "en", "--block", "7", "--reason", "x")).Failed(1, "has no block 7");
        (await newsroom.RunAsync("waive", story, "--edition", "en")).Failed(2, "--reason");
        Assert.Equal("0", (await newsroom.RunAsync("waive", story, "--edition", "en", "--block", "0", "--reason", "x")).Done()["changed"]);

        var waived = (await newsroom.RunAsync("waive", story, "--edition", "en", "--block", "1", "--reason", "As counted.", "--by", "Thomas")).Done();
        Assert.Equal(("1", "0"), (waived["changed"], waived["open"]));
        var finding = Assert.Single(waived.Json["findings"]!.AsArray())!;
        Assert.Equal(("As counted.", "Thomas"), ((string?)finding["waived"]!["reason"], (string?)finding["waived"]!["by"]));
        (await newsroom.RunAsync("publish", story, "--edition", "en", "--strict")).Done();

        Assert.Equal("1", (await newsroom.RunAsync("waive", story, "--edition", "en", "--undo")).Done()["open"]);
        var corrected = newsroom.Write("corrected.md", "# Port opens\n\nThe new port has 152 long quays.");
        (await newsroom.RunAsync("correct", story, corrected, "--edition", "en", "--type", "update", "--strict")).Failed(1, "152");
        Assert.Single((await newsroom.ArticleAsync(story, "en"))["openErrors"]!.AsArray());
        Assert.Contains("152", (await newsroom.RunAsync("correct", story, corrected, "--edition", "en", "--type", "update")).Done().Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faithful_translation_and_an_original_say_nothing()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var story = await CarriedAsync(newsroom, "# Port opens\n\nThe new port has 125 quays.");
        var published = (await newsroom.RunAsync("publish", story, "--edition", "en", "--strict")).Done();
        Assert.Equal("", published.Error);
        Assert.Empty(published.Json["findings"]!.AsArray());
        Assert.Empty((await newsroom.ArticleAsync(story, "fa"))["openErrors"]!.AsArray());
    }

    private static async Task<string> CarriedAsync(TestNewsroom newsroom, string english)
    {
        var story = await newsroom.FileAsync("fa", "# گشایش بندر\n\nبندر تازه ۱۲۵ اسکله دارد.");
        (await newsroom.RunAsync("translate", story, newsroom.Write("en.md", english), "--edition", "en")).Done();
        (await newsroom.RunAsync("publish", story, "--edition", "fa")).Done();
        return story;
    }
}
