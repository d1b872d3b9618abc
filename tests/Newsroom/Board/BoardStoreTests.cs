using Dragoman.Board;
using Dragoman.Databases;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Newsroom.Tests.Board;

public sealed class BoardStoreTests
{
    private static readonly BoardFilter English = new() { Editions = ["en"] };

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_card_goes_over_the_board_with_its_story(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var story = await test.FileAsync("fa", "# سرخط", "بند یکم.", "بند دوم.");
        var card = await CardAsync(test, BoardState.ToCarry);
        Assert.Equal(("fa", "سرخط", null, 5, null), (card.From, card.SourceHeadline, card.Headline, card.WordsLeft, card.DueAt));

        await test.PublishAsync(story, "fa");
        Assert.Equal(test.GetCurrentInstant() + Duration.FromHours(4), (await CardAsync(test, BoardState.ToCarry)).DueAt);
        await test.ChangeAsync(story, changed => changed.SetUrgency(1, test.By()));
        card = await CardAsync(test, BoardState.ToCarry);
        Assert.Equal((1, test.GetCurrentInstant() + Duration.FromMinutes(15)), (card.Urgency, card.DueAt));

        await test.ChangeAsync(story, changed => changed.Carry(changed["fa"], test.Newsroom["en"], test.By("Thomas")));
        Assert.Equal((3, 5), await CardAsync(test, BoardState.InTranslation) is var begun ? (begun.Untranslated, begun.WordsLeft) : default);
        await test.ChangeAsync(story, changed => changed["en"].Carry(test.Text("en", "# Headline", "First.", "Second."), test.By("Thomas")));
        Assert.Equal(("Headline", 0), await CardAsync(test, BoardState.InReview) is var whole ? (whole.Headline, whole.WordsLeft) : default);

        await test.ChangeAsync(story, changed => changed["en"].Publish(test.Newsroom["en"], test.GetCurrentInstant() + Duration.FromHours(1), test.By("Thomas")));
        await CardAsync(test, BoardState.Scheduled);
        test.Pass(Duration.FromHours(2));
        Assert.Null((await CardAsync(test, BoardState.Published)).DueAt);

        test.Pass(Duration.FromDays(8));
        Assert.Empty(await test.House.Board.CountAsync(English, test.GetCurrentInstant()));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_card_needs_attention_since_the_change_of_its_own_block_and_says_what_the_editor_said_of_that(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var story = await test.FileAsync("fa", "# سرخط", "بند یکم.", "بند دوم.");
        await test.CarryAsync(story, "en", "fa", "# Headline", "First.", "Second.");
        await test.PublishAsync(story, "fa");
        await test.PublishAsync(story, "en");
        test.Pass(Duration.FromHours(1));
        await test.CorrectAsync(story, "fa", ChangeType.Legal, "# سرخط", "بند دیگری به‌جای یکم.", "بند دوم.");
        await test.ChangeAsync(story, changed => changed["en"].Confirm(null, test.By("Thomas")));
        test.Pass(Duration.FromHours(1));
        await test.CorrectAsync(story, "fa", ChangeType.Factual, "# سرخط", "بند دیگری به‌جای یکم.", "بند دوم و تازه.");
        var since = test.GetCurrentInstant();
        test.Pass(Duration.FromHours(1));

        var card = await CardAsync(test, BoardState.NeedsAttention);

        Assert.Equal((1, ChangeType.Factual, since), (card.Stale, card.Change, card.OwedFrom));
        await test.ChangeAsync(story, changed => changed.Kill("Wrong.", test.By("Chief")));
        Assert.Equal(Duty.Withdrawn, (await CardAsync(test, BoardState.NeedsAttention)).Duty);
        await test.ChangeAsync(story, changed => changed.Acknowledge("en", test.By("Thomas")));
        Assert.Empty(await test.House.Board.CountAsync(English, test.GetCurrentInstant()));
        Assert.Empty(await test.House.Board.CountAsync(English with { Editions = ["ar"] }, test.GetCurrentInstant()));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Findings_are_counted_until_they_are_waived_or_mended(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var story = await test.FileAsync("fa", "# سرخط", "در این حادثه ۲۰۰ نفر کشته شدند.");
        await test.CarryAsync(story, "en", "fa", "# Headline", "The accident killed 300 people.");
        Assert.Equal(1, (await CardAsync(test, BoardState.InReview)).Errors);
        await test.ChangeAsync(story, changed =>
        {
            var error = test.House.Checks.Of(changed["en"], test.Newsroom).OpenErrors.Single();
            changed["en"].Waive([(error.Target.Id, error.Words, "Counted anew.")], test.By("Thomas"));
        });
        Assert.Equal(0, (await CardAsync(test, BoardState.InReview)).Errors);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Cards_are_found_by_section_holder_and_words(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await test.House.Editions.ChangeAsync(newsroom => newsroom with
        {
            Editions = [.. newsroom.Editions.Select(edition => edition with { Sections = [Section.Of("world", $"World {edition.Tag}")] })],
        });
        var newsroom = await test.House.Editions.GetAsync();
        var (one, other) = (await test.FileAsync("fa", "# گفتگوهای هسته‌ای در وین"), await test.FileAsync("fa", "# بندر 100% تازه"));
        await test.ChangeAsync(one, story => story["fa"].PutInto("world", newsroom["fa"], test.By()));
        await test.House.Assignments.ClaimAsync(one, newsroom["en"], null, test.By("Thomas"));

        Assert.Equal([one], await FindAsync(English with { Section = "world" }));
        Assert.Equal([one], await FindAsync(English with { Holder = "Thomas" }));
        Assert.Equal([other], await FindAsync(English with { IsUnheld = true }));
        Assert.Equal([one], await FindAsync(English with { Text = "هسته ای وین" }));
        Assert.Equal([other], await FindAsync(English with { Text = "0%" }));
        Assert.Empty(await FindAsync(English with { Text = "_" }));
        Assert.Empty(await FindAsync(English with { State = BoardState.InReview }));
        Assert.Empty(await FindAsync(English with { Editions = [] }));
        await test.ChangeAsync(one, story => story.Carry(story["fa"], newsroom["en"], test.By("Thomas")));
        Assert.Equal("world", (await test.GetAsync(one))["en"].Section);

        async Task<IEnumerable<string>> FindAsync(BoardFilter filter) =>
            (await test.House.Board.ListAsync(filter, BoardOrder.State, false, test.GetCurrentInstant(), 10)).Select(card => card.Story);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_is_due_moves_with_the_promise_and_a_new_edition_owes_what_is_new(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var story = await test.FileAsync("fa", "# سرخط");
        await test.PublishAsync(story, "fa");
        await test.House.Editions.ChangeAsync(newsroom => newsroom with
        {
            Editions = [.. newsroom.Editions.Select(edition => edition with { Promise = edition.Promise.With(5, 90) }), Edition.For(LanguageTag.Parse("tr"))],
        });
        var now = test.GetCurrentInstant();
        Assert.Equal(now + Duration.FromMinutes(90), (await CardAsync(test, BoardState.ToCarry)).DueAt);
        Assert.Equal(1, (await test.House.Board.OwedAsync(["tr"], now))["tr"]);
        Assert.Empty(await test.House.Board.OwedAsync(["tr"], now + Duration.FromDays(4)));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_lists_orders_hold_what_is_behind_first(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var stories = new List<string>();
        foreach (var headline in new[] { "یک", "دو", "سه" })
        {
            stories.Add(await test.FileAsync("fa", $"# {headline}", "بند یکم."));
            test.Pass(Duration.FromMinutes(1));
        }
        await test.CarryAsync(stories[0], "en", "fa", "# One", "First.");
        await test.PublishAsync(stories[0], "fa");
        await test.PublishAsync(stories[0], "en");
        await test.CorrectAsync(stories[0], "fa", ChangeType.Factual, "# یک", "بند دیگر.");
        await test.ChangeAsync(stories[1], story => story.SetUrgency(2, test.By()));
        var (now, filter) = (test.GetCurrentInstant(), new BoardFilter { Editions = ["fa", "en", "ar"] });

        Assert.Equal([stories[0], stories[2], stories[1]], (await test.House.Board.StoriesAsync(filter, now, 10)).Select(own => own.Key));
        Assert.Equal(["ar", "en", "fa"], (await test.House.Board.StoriesAsync(filter, now, 1))[0].Select(card => card.Edition).Order(StringComparer.Ordinal));
        Assert.Equal([stories[2]], (await test.House.Board.StoriesAsync(filter, now, 1, 1)).Select(own => own.Key));
        var list = await test.House.Board.ListAsync(filter, BoardOrder.State, false, now, 100);
        Assert.Equal((9, BoardState.NeedsAttention), (list.Count, list[0].StateAt(now)));
        Assert.Equal(stories[1], (await test.House.Board.ListAsync(filter, BoardOrder.Urgency, false, now, 1))[0].Story);
        foreach (var order in Enum.GetValues<BoardOrder>())
            Assert.Equal(9, (await test.House.Board.ListAsync(filter, order, true, now, 100)).Count);
        var columns = await test.House.Board.ColumnsAsync(filter, now, 2);
        Assert.Equal((1, 2), (columns[BoardState.NeedsAttention].Count, columns[BoardState.ToCarry].Count));
        Assert.Equal(5, (await test.House.Board.CountAsync(filter, now))[BoardState.ToCarry]);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Made_anew_the_cards_are_the_same(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var story = await test.FileAsync("fa", "# سرخط", "بند یکم.");
        await test.CarryAsync(story, "en", "fa", "# Headline", "First.");
        await test.House.Assignments.ClaimAsync(story, test.Newsroom["en"], null, test.By("Thomas"));
        var before = await test.House.Board.OfStoriesAsync([story]);

        var told = 0;
        await test.House.Board.RebuildAsync(new Told(count => told = count));

        Assert.Equal((1, 0), (told, await test.House.Board.MissingAsync()));
        Assert.Equal(before.OrderBy(card => card.Edition, StringComparer.Ordinal), (await test.House.Board.OfStoriesAsync([story])).OrderBy(card => card.Edition, StringComparer.Ordinal));
        Assert.Equal("Thomas", before.Single(card => card.Edition == "en").Holder);
    }

    private static async Task<Card> CardAsync(TestHouse test, BoardState state)
    {
        var columns = await test.House.Board.ColumnsAsync(English, test.GetCurrentInstant(), 10);
        return Assert.Single(columns.SelectMany(column => column.Value.Select(card => (column.Key, card)))) is var (at, found) && at == state ? found : throw new Xunit.Sdk.XunitException($"It lies in {at}, not in {state}.");
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
