using System.Collections.Frozen;
using System.Text.Json;

namespace Dragoman.Languages;

/// <summary>One language's words for dates and times: CLDR's names, and what its own file adds.</summary>
internal sealed class DateWords
{
    private static readonly FrozenDictionary<string, Lazy<DateWords>> Known = LanguageFiles.Of("DateReading/", ".json", l => new DateWords(l));

    private readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> suffixes;
    private readonly string[] prefixes;
    private readonly int longestSuffix;
    private readonly FrozenSet<int> beginnings;

    private DateWords(string locale)
    {
        using JsonDocument file = DateWordFile.Open(locale);
        JsonElement root = file.RootElement;
        Dictionary<string, DateWord> read = DateWordFile.Read(root, LocaleNames.For(LanguageTag.Parse(locale))!);
        words = read.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        beginnings = read.Keys.Select(k => Beginning(k)).ToFrozenSet();
        prefixes = [.. DateWordFile.Forms(root, "prefixes").Select(DateWordFile.Key).OrderByDescending(p => p.Length)];
        FrozenSet<string> endings = DateWordFile.Forms(root, "suffixes").Select(DateWordFile.Key).ToFrozenSet(StringComparer.Ordinal);
        suffixes = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        longestSuffix = endings.Count == 0 ? 0 : endings.Max(s => s.Length);
        MonthFirst = root.TryGetProperty("monthFirst", out JsonElement first) && first.GetBoolean();
        CountsDay = root.TryGetProperty("countsDay", out JsonElement counts) && counts.GetBoolean();
        TellingLetters = root.TryGetProperty("marksTell", out JsonElement marks) ? marks.GetString()! : "";
        HanNumerals = root.TryGetProperty("hanNumerals", out JsonElement han) && han.GetBoolean();
    }

    /// <summary>Whether the day stands behind the month: June 30.</summary>
    internal bool MonthFirst { get; }

    /// <summary>Whether a time with minutes is on the clock of 24 hours, unless a part of the day says otherwise.</summary>
    internal bool CountsDay { get; }

    /// <summary>Letters with a mark that makes another word of it: nişan is no nisan.</summary>
    internal string TellingLetters { get; }

    /// <summary>Whether numbers may be written in Han characters: 十二月.</summary>
    internal bool HanNumerals { get; }

    internal static DateWords? For(LanguageTag language) => Known.GetValueOrDefault(language.Locale)?.Value;

    /// <summary>The word that folded letters spell, without the prefix or suffix that the language may write on it.</summary>
    internal DateWord? Find(ReadOnlySpan<char> letters)
    {
        if (Exact(letters) is DateWord word)
            return word;
        if (Suffixed(letters) is DateWord stem)
            return stem;
        foreach (string prefix in prefixes)
        {
            if (letters.Length > prefix.Length + 1 && letters.StartsWith(prefix, StringComparison.Ordinal)
                && (Exact(letters[prefix.Length..]) ?? Suffixed(letters[prefix.Length..])) is DateWord bare && TakesAffixes(bare))
                return bare;
        }

        return null;
    }

    private static bool TakesAffixes(DateWord word) =>
        word.Is(DateRoles.Month | DateRoles.Weekday | DateRoles.RelativeDay | DateRoles.Clock | DateRoles.DayWord | DateRoles.MonthWord
            | DateRoles.Noon | DateRoles.Midnight | DateRoles.Midday | DateRoles.Am | DateRoles.Pm | DateRoles.Night | DateRoles.YearWord);

    private static int Beginning(ReadOnlySpan<char> letters) => letters.Length == 1 ? letters[0] : (letters[0] << 16) | letters[1];

    private DateWord? Exact(ReadOnlySpan<char> letters) =>
        (beginnings.Contains(Beginning(letters)) && words.TryGetValue(letters, out DateWord? word)) ? word : null;

    private DateWord? Suffixed(ReadOnlySpan<char> letters)
    {
        if (!beginnings.Contains(Beginning(letters)))
            return null;
        for (int length = Math.Min(longestSuffix, letters.Length - 3); length > 0; length--)
        {
            if (suffixes.Contains(letters[^length..]) && words.TryGetValue(letters[..^length], out DateWord? stem)
                && stem.Strength != Strength.InDatesOnly && TakesAffixes(stem))
                return stem;
        }

        return null;
    }
}
