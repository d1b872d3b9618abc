using Dragoman.Memory;
using Dragoman.Names;
using Dragoman.Similarity;
using Dragoman.Storage;
using Dragoman.Stories.Matching;

namespace Dragoman.Newsroom.Tests.Memory;

public sealed class LookUpTests
{
    private static readonly LanguagePair EnFa = new("en", "fa");

    [Fact]
    public async Task A_fuzzy_match_says_its_score_and_marks_the_difference()
    {
        await using var test = await HoldingAsync(("Rescuers searched the ruins of the old market.", "امدادگران ویرانه‌های بازار قدیمی را گشتند."));
        var match = Assert.Single(await LookUpAsync(test, "Rescuers searched the ruins of the old school."));
        Assert.Equal((MatchKind.Fuzzy, 0.87), (match.Kind, Math.Round(match.Score, 2)));
        Assert.Equal(["market", "school"], match.Difference.Where(change => change.Kind != ChangeKind.Same).Select(change => change.Text));
        Assert.Empty(match.Adapted);
    }

    [Theory]
    [InlineData("At least 12 people were hurt.", "دست‌کم ۱۲ نفر زخمی شدند.", "At least 27 people were hurt.", "دست‌کم ۲۷ نفر زخمی شدند.")]
    [InlineData("It cost 1,250 dollars.", "بهای آن ۱٬۲۵۰ دلار بود.", "It cost 3,400 dollars.", "بهای آن ۳٬۴۰۰ دلار بود.")]
    [InlineData("Prices rose by 4.8 percent.", "بها ۴٫۸ درصد بالا رفت.", "Prices rose by 12.5 percent.", "بها ۱۲٫۵ درصد بالا رفت.")]
    [InlineData("The talks resume on Tuesday.", "گفت‌وگوها سه‌شنبه از سر گرفته می‌شود.", "The talks resume on Friday.", "گفت‌وگوها جمعه از سر گرفته می‌شود.")]
    [InlineData("The minister will visit France in June.", "وزیر در ژوئن به فرانسه می‌رود.", "The minister will visit Italy in May.", "وزیر در مه به ایتالیا می‌رود.")]
    public async Task Where_only_numbers_dates_or_names_differ_the_suggestion_is_adapted_and_says_so(string source, string target, string asked, string suggestion)
    {
        await using var test = await HoldingAsync((source, target));
        var match = Assert.Single(await LookUpAsync(test, asked));
        Assert.Equal(suggestion, match.Suggestion);
        Assert.NotEmpty(match.Adapted);
        Assert.Equal(target, match.Unit.Target);
    }

    [Theory]
    [InlineData("Of 12 ships 12 were lost.", "از ۱۲ کشتی ۱۲ فروند از دست رفت.", "Of 13 ships 12 were lost.")]
    [InlineData("At least 12 people were hurt.", "ده‌ها نفر زخمی شدند.", "At least 27 people were hurt.")]
    public async Task What_would_be_a_guess_is_not_adapted(string source, string target, string asked)
    {
        await using var test = await HoldingAsync((source, target));
        var match = Assert.Single(await LookUpAsync(test, asked));
        Assert.Equal(target, match.Suggestion);
        Assert.Empty(match.Adapted);
    }

    [Fact]
    public async Task A_known_name_is_put_in_as_the_newsroom_writes_it()
    {
        await using var test = await HoldingAsync(("Jens Stoltenberg spoke in Kabul.", "ینس استولتنبرگ در کابل سخن گفت."));
        await SaveAsync(test, "Jens Stoltenberg", "ینس استولتنبرگ");
        await SaveAsync(test, "Mark Rutte", "مارک روته");
        var match = Assert.Single(await test.House.Memory.LookUpAsync(new("Mark Rutte spoke in Kabul.", EnFa), percent: 40));
        Assert.Equal("مارک روته در کابل سخن گفت.", match.Suggestion);
        Assert.Equal([new("ینس استولتنبرگ", "مارک روته")], match.Adapted);
    }

    [Fact]
    public async Task A_concordance_marks_the_phrase_and_the_words_that_answer_it()
    {
        await using var test = await HoldingAsync([.. Enumerable.Range(0, 40).Select(i => i % 4 == 0
            ? ($"The ceasefire of day {i} held in town number {i}.", $"آتش‌بس روز {i} در شهر شماره {i} پابرجا ماند.")
            : ($"The market of day {i} opened in town number {i}.", $"بازار روز {i} در شهر شماره {i} باز شد."))]);
        var found = await test.House.Memory.SearchAsync(EnFa, Side.Source, "Ceasefire");
        Assert.Equal(10, found.Whole);
        var line = found.Lines[0];
        Assert.Equal(["ceasefire"], line.SourceMarks.Select(place => line.Unit.Source[place]));
        Assert.Contains("آتش", line.TargetMarks.Select(place => line.Unit.Target[place]));
        Assert.DoesNotContain("شهر", line.TargetMarks.Select(place => line.Unit.Target[place]));
        Assert.Equal(30, (await test.House.Memory.SearchAsync(EnFa, Side.Target, "بازار")).Whole);
    }

    [Fact]
    public async Task What_a_machine_made_says_so()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await test.House.Memory.Units.AddAsync([new() { Languages = EnFa, Source = "Good night.", Target = "شب به خیر.", Translator = "Leila", At = test.GetCurrentInstant(), IsMachineMade = true }]);
        Assert.True(Assert.Single(await LookUpAsync(test, "Good night.")).Unit.IsMachineMade);
    }

    [Fact]
    public async Task Another_language_pair_is_another_memory()
    {
        await using var test = await HoldingAsync(("Good night.", "شب به خیر."));
        Assert.Empty(await test.House.Memory.LookUpAsync(new("Good night.", new("en", "ar"))));
    }

    private static Task<NameEntry> SaveAsync(TestHouse test, string english, string persian) => test.House.Names.SaveAsync(
        new()
        {
            Id = NameEntry.NewId(),
            Kind = NameKind.Person,
            Forms = new Dictionary<string, NameForms> { ["en"] = new() { Preferred = english }, ["fa"] = new() { Preferred = persian } },
        }, 0, "Leila", test.GetCurrentInstant());

    private static async Task<TestHouse> HoldingAsync(params (string Source, string Target)[] units)
    {
        var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await test.House.Memory.Units.AddAsync([.. units.Select(unit => new MemoryUnit
        {
            Languages = EnFa,
            Source = unit.Source,
            Target = unit.Target,
            Translator = "Leila",
            At = test.GetCurrentInstant(),
        })]);
        return test;
    }

    private static Task<IReadOnlyList<MemoryMatch>> LookUpAsync(TestHouse test, string text) => test.House.Memory.LookUpAsync(new(text, EnFa));
}
