using Dragoman.Memory;
using Dragoman.Similarity;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Newsroom.Tests.Memory;

public sealed class LearningTests
{
    private static readonly LanguagePair EnFa = new("en", "fa");

    private static readonly string[] English =
    [
        "# Floods close the road to Gorgan",
        "Floods closed the road to Gorgan on Tuesday. The governor said 37 villages had no water.",
        "Schools stay shut.",
    ];

    private static readonly string[] Persian =
    [
        "# سیل راه گرگان را بست",
        "سیل روز سه‌شنبه راه گرگان را بست. استاندار گفت ۳۷ روستا آب ندارند.",
        "مدارس تعطیل‌اند.",
    ];

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Every_confirmed_block_and_each_sentence_inside_it_is_found_again(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await CarriedAsync(test);
        var match = Assert.Single(await LookUpAsync(test, "The governor said 37 villages had no water."));
        Assert.Equal((MatchKind.Exact, 1.0), (match.Kind, match.Score));
        Assert.Equal("استاندار گفت ۳۷ روستا آب ندارند.", match.Suggestion);
        Assert.Equal((id, "Thomas", false, UnitState.Confirmed), (match.Unit.Origin!.Story, match.Unit.Translator, match.Unit.IsBlock, match.Unit.State));
        Assert.StartsWith($"/fa/{id}/", match.Unit.Address, StringComparison.Ordinal);
        Assert.True(Assert.Single(await LookUpAsync(test, English[1])).Unit.IsBlock);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task The_same_neighbours_make_a_match_in_context(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await CarriedAsync(test);
        Question question = new("Floods close the road to Gorgan", EnFa, null, English[1]);
        Assert.Equal(MatchKind.InContext, (await test.House.Memory.LookUpAsync(question))[0].Kind);
        Assert.Equal(MatchKind.Exact, (await test.House.Memory.LookUpAsync(question with { After = "Something else." }))[0].Kind);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_draft_teaches_nothing_until_it_is_confirmed(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("en", English);
        await test.ChangeAsync(id, story => story.Carry(story["en"], test.Newsroom["fa"], test.By()));
        var block = (await test.GetAsync(id))["en"].Head.Content.Blocks[2].Id;
        await test.ChangeAsync(id, story => story["fa"].SaveTranslation(block, "مدارس تعطیل‌اند.", "", test.By()));
        Assert.Empty(await LookUpAsync(test, "Schools stay shut."));
        await test.ChangeAsync(id, story => story["fa"].Confirm(null, test.By("Leila")));
        Assert.Equal("Leila", Assert.Single(await LookUpAsync(test, "Schools stay shut.")).Unit.Translator);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_correction_supersedes_what_it_corrected(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await CarriedAsync(test);
        await test.CorrectAsync(id, "fa", ChangeType.Factual, Persian[0], Persian[1].Replace("۳۷", "۳۸", StringComparison.Ordinal), Persian[2]);
        await test.ChangeAsync(id, story => story["fa"].Confirm(null, test.By()));
        var matches = await LookUpAsync(test, "The governor said 37 villages had no water.");
        Assert.Equal("استاندار گفت ۳۸ روستا آب ندارند.", Assert.Single(matches).Suggestion);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task What_a_killed_story_taught_is_withdrawn(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await CarriedAsync(test);
        Assert.NotEmpty(await LookUpAsync(test, English[2]));
        await test.ChangeAsync(id, story => story.Kill("It was invented.", test.By()));
        Assert.Empty(await LookUpAsync(test, English[2]));
        Assert.Empty((await test.House.Memory.SearchAsync(EnFa, Side.Source, "schools")).Lines);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task What_another_program_confirms_is_seen_at_once(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await using var second = await test.OpenAgainAsync();
        Assert.Empty(await second.Memory.LookUpAsync(new("Schools stay shut.", EnFa)));
        await CarriedAsync(test);
        Assert.NotEmpty(await second.Memory.LookUpAsync(new("Schools stay shut.", EnFa)));
    }

    private static async Task<string> CarriedAsync(TestHouse test)
    {
        var id = await test.FileAsync("en", English);
        await test.PublishAsync(id, "en");
        await test.CarryAsync(id, "fa", "en", Persian);
        await test.PublishAsync(id, "fa");
        return id;
    }

    private static Task<IReadOnlyList<MemoryMatch>> LookUpAsync(TestHouse test, string text) => test.House.Memory.LookUpAsync(new(text, EnFa));
}
