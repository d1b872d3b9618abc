using Dragoman.Databases;
using Dragoman.Names;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Usage;

public sealed class NameEditsTests
{
    private static async Task<string> StoryAsync(TestHouse test)
    {
        await test.House.Names.SaveAsync(Entries.Kyiv with { Forms = new Dictionary<string, NameForms>(Entries.Kyiv.Forms) { ["en"] = new() { Preferred = "Kiev" } } }, 0, "Nasrin", test.GetCurrentInstant());
        var id = await test.FileAsync("en", "# Talks in Kiev", "The **Kiev** talks ended. “Kiev is calm,” he said.", "Nothing else.");
        await test.PublishAsync(id, "en");
        await test.CarryAsync(id, "fa", "en", "# گفت‌وگو در کی‌یف", "گفت‌وگوهای کیف پایان یافت.", "چیز دیگری نبود.");
        return id;
    }

    /// <summary>What an editor does in the list: another form is preferred from now on.</summary>
    private static async Task PreferAsync(TestHouse test)
    {
        var entry = (await test.House.Names.BookAsync())["nkyiv"];
        var forms = new Dictionary<string, NameForms>(entry.Forms) { ["en"] = entry.Forms["en"].Prefer("Kyiv") };
        await test.House.Names.SaveAsync(entry with { Forms = forms }, 1, "Nasrin", test.GetCurrentInstant());
    }

    private static async Task<ArticleEdits> EditsAsync(TestHouse test, string edition) =>
        (await test.House.NameEdits.OfAsync("nkyiv")).Single(edits => edits.Article.Edition == edition);

    private static Task<(Article Article, Publication? Publication)> AcceptAsync(TestHouse test, ArticleEdits edits, ChangeType change, string? note = null) => test.House.NameEdits.AcceptAsync(
        "nkyiv", edits.Article.Story.Id, test.Newsroom[edits.Article.Edition], change, note, edits.Seen, test.By());

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Another_preferred_form_prepares_an_edit_of_every_article_that_has_the_old_one(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await StoryAsync(test);
        Assert.DoesNotContain(await test.House.NameEdits.OfAsync("nkyiv"), each => each.Article.Edition == "en");
        await PreferAsync(test);

        var english = await EditsAsync(test, "en");
        Assert.Equal(["Talks in Kyiv", "The Kyiv talks ended. “Kyiv is calm,” he said."], english.Blocks.Select(edit => edit.After));
        Assert.Equal([false, true], english.Blocks.Select(edit => edit.InQuotation));
        Assert.Equal(["گفت‌وگوهای کی‌یف پایان یافت."], (await EditsAsync(test, "fa")).Blocks.Select(edit => edit.After));

        // A published article is corrected; translators need not look at a cosmetic one, and what was confirmed stays so.
        var (article, publication) = await AcceptAsync(test, english, ChangeType.Cosmetic);
        Assert.Equal((PublicationKind.Correction, ChangeType.Cosmetic), (publication!.Kind, publication.Change));
        Assert.Equal("The Kyiv talks ended. “Kyiv is calm,” he said.", article.Published!.Content.Blocks[1].Text);
        Assert.Equal(("Kyiv", MarkKind.Strong), (article.Head.Content.Blocks[1].Text.Substring(article.Head.Content.Blocks[1].Marks[0].Start, 4), article.Head.Content.Blocks[1].Marks[0].Kind));
        Assert.Empty(await test.StaleAsync(id, "fa"));
        Assert.DoesNotContain(await test.House.NameEdits.OfAsync("nkyiv"), each => each.Article.Edition == "en");

        // A draft is changed and not published.
        var (draft, none) = await AcceptAsync(test, await EditsAsync(test, "fa"), ChangeType.Cosmetic);
        Assert.Null(none);
        Assert.Equal(BlockProgress.Confirmed, draft.Head.Content.Blocks[1].Progress);
        Assert.Empty(await test.House.NameEdits.OfAsync("nkyiv"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_factual_correction_takes_a_note_and_makes_translations_stale(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await StoryAsync(test);
        await PreferAsync(test);
        var english = await EditsAsync(test, "en");
        await Assert.ThrowsAsync<RefusedException>(() => AcceptAsync(test, english, ChangeType.Factual));
        Assert.Equal(1, (await test.GetAsync(id))["en"].Head.Number);
        await AcceptAsync(test, english, ChangeType.Factual, "The city was called by an old name.");
        Assert.Equal([0, 1], (await test.StaleAsync(id, "fa")).Select(stale => stale.Index));
    }

    [Fact]
    public async Task Whoever_accepts_has_seen_what_is_changed_and_no_draft_goes_out_with_it()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await StoryAsync(test);
        await PreferAsync(test);
        var seen = await EditsAsync(test, "en");
        await test.ChangeAsync(id, story => story["en"].Save(story["en"].Head.Content.Headline.Id, "Talks in Kiev end", Digest.OfText("Talks in Kiev"), test.By()));
        var late = await Assert.ThrowsAsync<RefusedException>(() => AcceptAsync(test, seen, ChangeType.Cosmetic));
        Assert.Contains("has changed since", late.What, StringComparison.Ordinal);

        var now = await EditsAsync(test, "en");
        Assert.True(now.WaitsForDraft);
        var (article, publication) = await AcceptAsync(test, now, ChangeType.Cosmetic);
        Assert.Null(publication);
        Assert.Equal(("Talks in Kyiv end", "Talks in Kiev"), (article.Head.Content.Headline.Text, article.Published!.Content.Headline.Text));
        await Assert.ThrowsAsync<RefusedException>(() => AcceptAsync(test, seen, ChangeType.Update));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_somebody_said_so_may_stand_until_the_article_has_another(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await StoryAsync(test);
        await PreferAsync(test);
        var seen = await EditsAsync(test, "en");
        Task LeaveAsync(string reason, string known) => test.House.NameEdits.LeaveAsync("nkyiv", id, test.Newsroom["en"], reason, known, test.By());
        await Assert.ThrowsAsync<RefusedException>(() => LeaveAsync(" ", seen.Seen));
        await Assert.ThrowsAsync<RefusedException>(() => LeaveAsync("He said it so.", "another"));
        await LeaveAsync("He said it so.", seen.Seen);
        Assert.DoesNotContain(await test.House.NameEdits.OfAsync("nkyiv"), each => each.Article.Edition == "en");
        await test.ChangeAsync(id, story => story["en"].Save(story["en"].Head.Content.Blocks[2].Id, "Kiev again.", Digest.OfText("Nothing else."), test.By()));
        Assert.Equal(3, (await EditsAsync(test, "en")).Blocks.Count);
    }

    [Fact]
    public async Task What_only_a_person_can_put_in_is_shown_and_left()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await test.House.Names.SaveAsync(Entries.Of("nalliance", NameKind.Organisation, ("ar", new() { Preferred = "حلف شمال الأطلسي", Deprecated = ["الناتو"] })), 0, "Layla", test.GetCurrentInstant());
        await test.FileAsync("ar", "# اجتماع", "قال مسؤول للناتو إن الاجتماع قريب، والناتو مستعد.");
        var edit = Assert.Single(Assert.Single(await test.House.NameEdits.OfAsync("nalliance")).Blocks);
        Assert.Equal("قال مسؤول للناتو إن الاجتماع قريب، وحلف شمال الأطلسي مستعد.", edit.After);
        Assert.Equal("للناتو", Assert.Single(edit.ByHand).Written);
    }
}
