using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>Translations whose paragraphs are not their source's one to one: nothing is dropped.</summary>
public sealed class CarryingTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_paragraph_that_the_translation_lacks_is_reported_and_the_others_are_on_the_page(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind);
        var story = (await newsroom.RunAsync("file", Seed.Persian, "--edition", "fa")).Done()["story"];
        var english = Seed.Paragraphs(Seed.English)[..^1].ToList();
        english.RemoveAt(4);
        var run = (await newsroom.RunAsync("translate", story, newsroom.Write("short.txt", string.Join("\n\n", english)), "--edition", "en")).Done();
        Assert.Equal(("1", "0"), (run["untranslated"], run["added"]));
        var untranslated = Assert.Single((await newsroom.ArticleAsync(story, "en"))["untranslated"]!.AsArray())!;
        Assert.Equal(Seed.Paragraphs(Seed.Persian)[4], (string?)untranslated["text"]);

        (await newsroom.RunAsync("publish", story, "--edition", "fa")).Done();
        var address = (await newsroom.RunAsync("publish", story, "--edition", "en")).Done()["address"];
        await using var site = await newsroom.ServeAsync();
        var page = await site.PageAsync(address);
        Assert.Equal(english, page.QuerySelectorAll(".article-body [id]").Select(block => block.Read()));

        // Left out on purpose, it is owed no longer.
        (await newsroom.RunAsync("leave-out", story, "--edition", "en", "--block", $"{untranslated["index"]}", "--reason", "Told elsewhere.")).Done();
        var settled = await newsroom.ArticleAsync(story, "en");
        Assert.Empty(settled["untranslated"]!.AsArray());
        Assert.Equal("Told elsewhere.", (string?)Assert.Single(settled["leftOut"]!.AsArray())!["reason"]);
    }

    [Fact]
    public async Task A_paragraph_of_the_translation_s_own_is_added_and_on_the_page()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var story = (await newsroom.RunAsync("file", Seed.Persian, "--edition", "fa")).Done()["story"];
        var english = Seed.Paragraphs(Seed.English)[..^1].ToList();
        english.Insert(3, "NATO was founded in 1949 in Washington.");
        var run = (await newsroom.RunAsync("translate", story, newsroom.Write("long.txt", string.Join("\n\n", english)), "--edition", "en")).Done();
        Assert.Equal(("0", "1"), (run["untranslated"], run["added"]));
        var article = await newsroom.ArticleAsync(story, "en");
        Assert.Equal("added", (string?)article["blocks"]![4]!["state"]);
        Assert.Equal(english, article["blocks"]!.AsArray().Skip(1).Select(block => (string?)block!["text"]));
    }

    [Fact]
    public async Task A_typed_credit_line_is_recognised_and_that_of_another_agency_stays()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var own = await newsroom.FileAsync("en", "# Port\n\nIt opened.\n\n*This news is originally published by Shafaqna Persian and translated by Shafaqna English.*");
        Assert.Equal(2, (await newsroom.ArticleAsync(own, "en"))["blocks"]!.AsArray().Count);
        var other = await newsroom.FileAsync("en", "# Port\n\nIt opened.\n\nThis news is originally published by Reuters.");
        Assert.Equal(3, (await newsroom.ArticleAsync(other, "en"))["blocks"]!.AsArray().Count);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task One_edition_is_taken_down_or_withheld_while_the_others_stay(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en", "de");
        var story = await newsroom.FileAsync("en", "# Port\n\nIt opened.");
        var english = (await newsroom.RunAsync("publish", story, "--edition", "en")).Done()["address"];
        (await newsroom.RunAsync("translate", story, newsroom.Write("de.md", "# Hafen\n\nEr ist offen."), "--edition", "de")).Done();
        var later = (await newsroom.RunAsync("publish", story, "--edition", "de", "--at", "2999-01-01T00:00Z")).Done();
        Assert.Equal("withheld", later["pubstatus"]);
        await using var site = await newsroom.ServeAsync();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.GetAsync(later["address"])).Status);
        Assert.Equal("scheduled", (string?)(await newsroom.ArticleAsync(story, "de"))["state"]);

        (await newsroom.RunAsync("publish", story, "--edition", "de")).Done();
        await site.PageAsync(later["address"]);
        (await newsroom.RunAsync("takedown", story, "--edition", "de", "--reason", "Wrong picture.")).Done();
        Assert.Equal(System.Net.HttpStatusCode.Gone, (await site.GetAsync(later["address"])).Status);
        Assert.Single((await site.PageAsync(english)).QuerySelectorAll("link[hreflang]:not([hreflang=x-default])"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_kill_takes_the_pictures_along_that_no_other_story_shows_and_every_edition_says_it_knows(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en", "de");
        newsroom.Write("quay.png", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        var first = await newsroom.FileAsync("en", "# Port\n\nIt opened.\n\n![Quay](quay.png)");
        var second = await newsroom.FileAsync("en", "# Harbour\n\nIt is open.\n\n![Quay](quay.png)");
        (await newsroom.RunAsync("translate", first, newsroom.Write("de.md", "# Hafen\n\nEr ist offen."), "--edition", "de")).Done();
        var page = (await newsroom.RunAsync("publish", first, "--edition", "en")).Done()["address"];
        await using var site = await newsroom.ServeAsync();
        var picture = (await site.PageAsync(page)).QuerySelector("main img")!.GetAttribute("src")!;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.GetAsync(picture)).Status);

        (await newsroom.RunAsync("acknowledge", first, "--edition", "en")).Failed(1, "was not killed");
        (await newsroom.RunAsync("kill", first, "--reason", "False.")).Done();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.GetAsync(picture)).Status);
        (await newsroom.RunAsync("kill", second, "--reason", "False.")).Done();
        Assert.Equal(System.Net.HttpStatusCode.Gone, (await site.GetAsync(picture)).Status);

        Assert.Equal(["de"], (await newsroom.RunAsync("acknowledge", first, "--edition", "en")).Done().Json["unacknowledged"]!.AsArray().Select(edition => (string)edition!));
        Assert.Empty((await newsroom.RunAsync("acknowledge", first, "--edition", "de")).Done().Json["unacknowledged"]!.AsArray());
    }
}
