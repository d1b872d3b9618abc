using Dragoman.Databases;
using Dragoman.Languages;
using Dragoman.Search;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Newsroom.Tests.Search;

/// <summary>What readers find, on both databases with the same words.</summary>
public sealed class SearchTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Readers_find_the_newest_first_in_their_own_language_and_however_it_is_written(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var older = await PublishAsync(test, "fa", "# بندر تازه گشایش یافت", "كتاب‌هاي تازه در ۱۲ بندر جنوبی رسید.");
        var newer = await PublishAsync(test, "fa", "# نمایشگاه", "کتابهای بسیاری در تهران عرضه می‌شود.");
        var english = await PublishAsync(test, "en", "# Books", "Many books were shown in Tehran.");

        Assert.Equal([newer, older], await FindAsync(test, "fa", "کتاب"));
        Assert.Equal([newer], await FindAsync(test, "fa", "كتاب تهران"));
        Assert.Equal([older], await FindAsync(test, "fa", "12"));
        Assert.Equal([older], await FindAsync(test, "fa", "کتاب -تهران"));
        Assert.Equal([older], await FindAsync(test, "fa", "\"بندر جنوبی\""));
        Assert.Equal([older], await FindAsync(test, "fa", "«بندر جنوبی»"));
        Assert.Empty(await FindAsync(test, "fa", "\"جنوبی بندر\""));
        Assert.Empty(await FindAsync(test, "fa", "\"یافت کتاب\""));
        Assert.Empty(await FindAsync(test, "fa", "book"));
        Assert.Equal([english], await FindAsync(test, "en", "BOOK"));
        Assert.Empty(await FindAsync(test, "en", "' \" * : & | ! ( ) <-> \\ NEAR"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Phrases_of_the_commonest_words_are_found_where_they_stand_together(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var play = await PublishAsync(test, "en", "# Play", "To be or not to be, that is the question.");
        var letter = await PublishAsync(test, "en", "# Letter", "Let it be to whom it may concern.");
        var apart = await PublishAsync(test, "en", "# Report", "He is to\n\nbe here, or is not to come.");
        await PublishAsync(test, "fa", "# نامه", "این را که به او داد");

        async Task AssertFoundAsync()
        {
            Assert.Equal([play], await FindAsync(test, "en", "\"to be\""));
            Assert.Equal([letter], await FindAsync(test, "en", "\"be to\""));
            Assert.Equal([play], await FindAsync(test, "en", "\"not to be\""));
            Assert.Equal([apart, play], await FindAsync(test, "en", "\"not to\""));
            Assert.Equal([play], await FindAsync(test, "en", "\"that is the question\""));
            Assert.Empty(await FindAsync(test, "en", "\"to be not\""));
            Assert.Equal([apart, letter], await FindAsync(test, "en", "be -\"to be\""));
            Assert.Equal([letter], await FindAsync(test, "en", "\"be to\" \"it may\""));
            Assert.Single(await FindAsync(test, "fa", "\"را که به\""));
        }

        await AssertFoundAsync();
        // As by an older program, which knew no pairs: found all the same until it is made anew.
        await test.House.Database.WriteAsync(session => session.ExecuteAsync("UPDATE derived SET version = version - 1000"));
        await AssertFoundAsync();
        await test.House.Derived.RebuildAsync();
        await AssertFoundAsync();
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_is_scheduled_is_found_when_it_falls_due_and_the_old_text_until_then(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishAsync(test, "en", "# Port", "The harbour opened.");
        var evening = test.GetCurrentInstant() + Duration.FromHours(2);
        await test.ChangeAsync(id, story =>
        {
            story["en"].Rewrite(test.Text("en", "# Port", "The airport opened."), cosmetic: false, test.By());
            story["en"].Publish(test.Newsroom["en"], evening, test.By(), ChangeType.Factual, "It was an airport.");
        });
        var tomorrow = await test.FileAsync("en", "# Airport", "Another airport.");
        await test.ChangeAsync(tomorrow, story => { story["en"].Publish(test.Newsroom["en"], evening, test.By()); });

        Assert.Equal([id], await FindAsync(test, "en", "harbour"));
        Assert.Empty(await FindAsync(test, "en", "airport"));
        test.Pass(Duration.FromHours(2));
        Assert.Empty(await FindAsync(test, "en", "harbour"));
        Assert.Equal([tomorrow, id], await FindAsync(test, "en", "airport"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_is_killed_or_taken_down_is_not_found_again_even_after_a_rebuild(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var killed = await PublishAsync(test, "en", "# Harbour", "One.");
        var down = await PublishAsync(test, "en", "# Harbour", "Two.");
        var stays = await PublishAsync(test, "en", "# Harbour", "Three.");
        await test.ChangeAsync(killed, story => story.Kill("wrong", test.By()));
        await test.ChangeAsync(down, story => story["en"].TakeDown("asked", test.By()));

        Assert.Equal([stays], await FindAsync(test, "en", "harbour"));
        var told = new List<Rebuilt>();
        await test.House.Derived.RebuildAsync(told.Add);
        Assert.Equal(new Rebuilt(3, 3), told[^1]);
        Assert.Equal([stays], await FindAsync(test, "en", "harbour"));
        Assert.True(await test.House.Derived.IsCurrentAsync());
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_long_answer_is_read_page_by_page_in_the_order_of_first_publications(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var filed = new List<string>();
        for (var i = 0; i < 7; i++)
            filed.Add(await test.FileAsync("en", $"# Harbour {i}", "It opened."));
        // Published the other way round, all in one millisecond but the last.
        foreach (var id in Enumerable.Reverse(filed).Take(6))
            await test.PublishAsync(id, "en");
        test.Pass(Duration.FromMilliseconds(1));
        await test.PublishAsync(filed[0], "en");
        await test.CorrectAsync(filed[3], "en", ChangeType.Factual, "# Harbour 3", "It did not open.");

        var read = new List<string>();
        long? before = null;
        do
        {
            var page = await test.House.Search.FindAsync(Query("harbour", "en"), "en", test.GetCurrentInstant(), 3, before);
            read.AddRange(page.Articles.Select(article => article.Story));
            before = page.Next;
        }
        while (before is not null);
        Assert.Equal(filed, read);
        Assert.Equal(filed, (await test.House.Shown.NewestAsync("en", test.GetCurrentInstant(), 10)).Select(article => article.Story));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_text_of_any_length_and_any_letters_can_be_published_and_found(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var words = Enumerable.Range(0, 70_000).Select(i => $"w{i}ord").Chunk(9_000).Select(some => string.Join(' ', some));
        var id = await PublishAsync(test, "en", ["# Harbour", new string('a', 5000) + " ' \\ : 𐀀 ", .. words]);

        Assert.Equal([id], await FindAsync(test, "en", "harbour w700ord"));
    }

    [Fact]
    public void Words_are_marked_where_they_stand_in_the_text()
    {
        var english = LanguageTag.Parse("en");
        var content = new Content
        {
            Blocks =
            [
                Block(BlockKind.Headline, "Ports"),
                Block(BlockKind.Paragraph, "Nothing here."),
                Block(BlockKind.Paragraph, string.Concat(Enumerable.Repeat("Some long words before it. ", 20)) + "Two ports were opened for ships. " + string.Concat(Enumerable.Repeat("And words behind it. ", 20))),
            ],
        };
        var excerpt = Excerpt.Of(content, Query("port ship", "en").Terms, english);

        Assert.Equal(["ports", "ships"], excerpt.Marked.Select(range => excerpt.Text[range]));
        Assert.InRange(excerpt.Text.Length, 30, 260);
        Assert.Equal(["کتاب", "های"], [.. Excerpt.Of("کتاب‌های تازه", Query("کتاب", "fa").Terms, LanguageTag.Parse("fa")).Marked.Select(range => "کتاب‌های تازه"[range]), "های"]);
    }

    private static SearchQuery Query(string typed, string edition) => SearchQuery.Parse(typed, LanguageTag.Parse(edition));

    private static async Task<IEnumerable<string>> FindAsync(TestHouse test, string edition, string typed) =>
        (await test.House.Search.FindAsync(Query(typed, edition), edition, test.GetCurrentInstant(), 10)).Articles.Select(article => article.Story);

    private static async Task<string> PublishAsync(TestHouse test, string edition, params string[] paragraphs)
    {
        test.Pass(Duration.FromMinutes(1));
        var id = await test.FileAsync(edition, paragraphs);
        await test.PublishAsync(id, edition);
        return id;
    }

    private static Block Block(BlockKind kind, string text) => new() { Id = text, Kind = kind, Text = text };
}
