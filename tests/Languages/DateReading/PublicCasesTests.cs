using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace Dragoman.Languages.Tests;

/// <summary>
/// Rows of others, in ../shared/data/language-cases. They also hold what is not read here (holidays, "next week", durations, years alone),
/// so the share that is read is far from all; what counts is that hardly anything is read wrongly.
/// </summary>
public sealed partial class PublicCasesTests
{
    private static readonly LocalDate Today = new(2013, 2, 12);

    /// <summary>github.com/facebook/duckling, Corpus files: one moment each, counted from Tuesday 12 February 2013.</summary>
    [Theory]
    [InlineData("en", 92, 42)]
    [InlineData("ar", 87, 70)]
    [InlineData("fr", 95, 65)]
    [InlineData("ru", 95, 62)]
    [InlineData("tr", 95, 50)]
    [InlineData("es", 90, 60)]
    [InlineData("de", 95, 65)]
    [InlineData("he", 92, 42)]
    [InlineData("zh", 92, 80)]
    public void Hardly_a_moment_of_duckling_is_read_as_another(string tag, int least, int leastRead)
    {
        (string Text, LocalDateTime At, string Grain)[] rows = [.. Rows(tag)];
        int read = 0;
        List<string> wrong = [];
        foreach ((string text, LocalDateTime at, string grain) in rows)
        {
            DateMention[] mentions = [.. DateReading.Read(text, LanguageTag.Parse(tag))];
            if (mentions.Length == 0)
                continue;
            read++;
            if (mentions.Any(m => m.Sure && !Says(m, at, grain)))
                wrong.Add($"{text} = {string.Join(' ', mentions.Select(Shown.Of))}, not {at:uuuu-MM-dd HH:mm}");
        }

        int right = 100 * (read - wrong.Count) / read;
        int share = 100 * read / rows.Length;
        TestContext.Current.SendDiagnosticMessage(
            $"duckling {tag}: {read} of {rows.Length} read ({share}%), {read - wrong.Count} rightly ({right}%). {string.Join("; ", wrong.Take(25))}");
        Assert.True(right >= least, $"{right}% right");
        Assert.True(share >= leastRead, $"{share}% read");
    }

    /// <summary>github.com/kargaranamir/parstdex: Persian sentences and the places of their time expressions.</summary>
    [Fact]
    public void What_is_read_lies_in_the_time_expressions_of_parstdex()
    {
        using JsonDocument file = JsonDocument.Parse(string.Join('\n', SharedData.Lines("data/language-cases/parstdex/data.json")));
        LanguageTag persian = LanguageTag.Parse("fa");
        int inside = 0;
        int empty = 0;
        int quiet = 0;
        List<string> outside = [];
        foreach (JsonElement row in file.RootElement.EnumerateArray())
        {
            string text = row.GetProperty("test_input").GetString()!;
            int[][] spans = JsonSerializer.Deserialize<int[][]>(row.GetProperty("expected").GetString()!)!;
            DateMention[] sure = [.. DateReading.Read(text, persian).Where(m => m.Sure)];
            empty += spans.Length == 0 ? 1 : 0;
            quiet += spans.Length == 0 && sure.Length == 0 ? 1 : 0;
            foreach (DateMention mention in sure)
            {
                if (spans.Any(s => mention.Start < s[1] && mention.End > s[0]))
                    inside++;
                else
                    outside.Add($"{text.Substring(mention.Start, mention.Length)} in «{text}»");
            }
        }

        TestContext.Current.SendDiagnosticMessage(
            $"parstdex: {inside} of {inside + outside.Count} mentions lie in a time expression; nothing read in {quiet} of {empty} sentences without one. "
            + string.Join("; ", outside.Take(15)));
        Assert.True(inside >= 95 * (inside + outside.Count) / 100);
        Assert.True(quiet >= 90 * empty / 100);
    }

    private static bool Says(DateMention mention, LocalDateTime at, string grain) => mention switch
    {
        // A time with a zone is given in another there. "The week of 7 October", "third Tuesday after 1 May": the moment is another than the one named.
        DayMention day => (day.Month == at.Month || day.Days.Contains(at.Month)) && (day.Days.IsEmpty || grain == "Week" || day.Days.Contains(at.Day) || day.Days.Contains(at.Month)),
        WeekdayMention weekday => at.DayOfWeek == weekday.Day || grain is "Week" or "Hour" or "Minute",
        ClockMention clock => clock.Minutes.Contains((at.Hour * 60) + at.Minute) || !clock.ZoneOffsets.IsEmpty || grain == "Day",
        RelativeDayMention relative => Today.PlusDays(relative.Offset) == at.Date,
        _ => true,
    };

    private static IEnumerable<(string Text, LocalDateTime At, string Grain)> Rows(string tag)
    {
        foreach (string line in SharedData.Lines("data/language-cases/duckling/cases.tsv"))
        {
            string[] cells = line.Split('\t');
            if (cells[0] != tag || cells[1] != "Time" || Moment().Match(cells[3]) is not { Success: true } match)
                continue;
            int[] n = [.. match.Groups["numbers"].Value.Split(", ").Select(v => int.Parse(v, CultureInfo.InvariantCulture))];
            if (n[1] > 0 && match.Groups["grain"].Value is "Day" or "Month" or "Hour" or "Minute" or "Second")
                yield return (cells[2], new LocalDateTime(n[0], Math.Max(1, n[1]), Math.Max(1, n[2]), n[3], n[4]), match.Groups["grain"].Value);
        }
    }

    [GeneratedRegex(@"^\(datetime \((?<numbers>[0-9, ]+)\) (?<grain>\w+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moment();
}
