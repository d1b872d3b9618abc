using System.Collections.Immutable;
using System.Text.Json;

namespace Dragoman.Languages;

/// <summary>
/// Reads one language's embedded file of date words. Forms stand in one string, parted by |. A form that ends in ? can be another word;
/// one that ends in ~ mostly is; one that ends in ! says something only beside a number or a word for month or day; one that begins with ^
/// needs its capital.
/// </summary>
internal static class DateWordFile
{
    private static readonly ImmutableArray<(string Name, DateRoles Role)> Roles =
    [
        ("am", DateRoles.Am), ("pm", DateRoles.Pm), ("night", DateRoles.Night), ("midday", DateRoles.Midday), ("noon", DateRoles.Noon),
        ("midnight", DateRoles.Midnight), ("clock", DateRoles.Clock), ("hour", DateRoles.Hour), ("hours", DateRoles.Hours),
        ("minutes", DateRoles.Minutes), ("month", DateRoles.MonthWord), ("day", DateRoles.DayWord), ("year", DateRoles.YearWord),
        ("before", DateRoles.Before), ("after", DateRoles.After), ("join", DateRoles.Join), ("and", DateRoles.And), ("numberedMonth", DateRoles.NumberedMonth),
        ("numberedDay", DateRoles.NumberedDay),
    ];

    // Of all languages, so that the file that says which of them tell need not be at hand.
    private const string Marked = "şçğ";

    internal static JsonDocument Open(string name)
    {
        using Stream stream = typeof(DateWordFile).Assembly.GetManifestResourceStream($"DateReading/{name}.json")!;
        return JsonDocument.Parse(stream);
    }

    internal static Dictionary<string, DateWord> Read(JsonElement root, LocaleNames names)
    {
        Dictionary<string, DateWord> words = new(StringComparer.Ordinal);
        Months(words, root, "gregorian", CalendarKind.Gregorian, names.Gregorian);
        Months(words, root, "solarHijri", CalendarKind.SolarHijri, names.SolarHijri);
        Months(words, root, "islamic", CalendarKind.UmmAlQura, names.Islamic);
        Weekdays(words, root, names.Weekdays);
        foreach ((string name, DateRoles role) in Roles)
        {
            foreach (string form in Forms(root, name))
                Add(words, form, role, _ => { });
        }

        foreach (string form in Forms(root, "never"))
            words[Key(form)] = new DateWord();
        Numbered(words, root, "relative", DateRoles.RelativeDay, (word, value) => word.Offset = value);
        Numbered(words, root, "ordinals", DateRoles.Number | DateRoles.Ordinal, (word, value) => word.Number = value);
        Numbered(words, root, "cardinals", DateRoles.Number, (word, value) => word.Number = value);
        Numbered(words, root, "minutesAfter", DateRoles.MinutesAfter, (word, value) => word.Minutes = value);
        Numbered(words, root, "minutesBefore", DateRoles.MinutesBefore, (word, value) => word.Minutes = value);
        using JsonDocument zones = Open("Zones/zones");
        Zones(words, zones.RootElement);
        Zones(words, root);
        return words;
    }

    internal static IEnumerable<string> Forms(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement forms) ? Split(forms.GetString()!) : [];

    internal static string Key(string form)
    {
        Span<char> letters = stackalloc char[form.Length];
        int length = 0;
        foreach (char c in form)
        {
            char folded = QuickFold.Of(c);
            if (char.IsLetter(folded))
                letters[length++] = folded;
        }

        return new string(letters[..length]);
    }

    private static string[] Split(string forms) => forms.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Months(
        Dictionary<string, DateWord> words, JsonElement root, string name, CalendarKind calendar, ImmutableArray<string> cldr)
    {
        string unsure = calendar == CalendarKind.Gregorian ? "" : "!";
        for (int month = 1; month <= 12; month++)
        {
            int number = month;
            foreach (string form in Split(cldr[month - 1]).Select(f => f + unsure).Concat(Listed(root, name, month - 1)))
            {
                // A name of two calendars belongs to the one read first: Gregorian.
                if (!words.TryGetValue(Key(form), out DateWord? known) || known.Month == 0 || known.Calendar == calendar)
                    Add(words, form, DateRoles.Month, word => (word.Calendar, word.Month) = (calendar, number));
            }
        }
    }

    private static void Weekdays(Dictionary<string, DateWord> words, JsonElement root, ImmutableArray<string> cldr)
    {
        for (int day = 1; day <= 7; day++)
        {
            int number = day;
            foreach (string form in Split(cldr[day - 1]).Concat(Listed(root, "weekdays", day - 1)))
                Add(words, form, DateRoles.Weekday, word => word.Weekday = number);
        }
    }

    private static string[] Listed(JsonElement root, string name, int index) =>
        root.TryGetProperty(name, out JsonElement list) ? Split(list[index].GetString()!) : [];

    private static void Numbered(
        Dictionary<string, DateWord> words, JsonElement root, string name, DateRoles role, Action<DateWord, int> set)
    {
        if (!root.TryGetProperty(name, out JsonElement numbers))
            return;
        foreach (JsonProperty number in numbers.EnumerateObject())
        {
            int value = int.Parse(number.Name, System.Globalization.CultureInfo.InvariantCulture);
            foreach (string form in Split(number.Value.GetString()!))
                Add(words, form, role, word => set(word, value));
        }
    }

    private static void Zones(Dictionary<string, DateWord> words, JsonElement root)
    {
        if (!root.TryGetProperty("zones", out JsonElement zones))
            return;
        foreach (JsonProperty zone in zones.EnumerateObject())
        {
            int[] offsets = [.. zone.Value.EnumerateArray().Select(o => o.GetInt32())];
            foreach (string form in Split(zone.Name))
                Add(words, form, DateRoles.Zone, word => word.ZoneOffsets = offsets);
        }
    }

    private static void Add(Dictionary<string, DateWord> words, string form, DateRoles role, Action<DateWord> set)
    {
        string key = Key(form);
        if (key.Length == 0)
            return;
        if (!words.TryGetValue(key, out DateWord? word))
            words[key] = word = new DateWord();
        word.Roles |= role;
        set(word);
        word.Strength = form[^1] switch
        {
            '?' => Strength.Weak,
            '~' => Strength.Answer,
            '!' => Strength.InDatesOnly,
            _ => word.Strength,
        };
        word.Capital |= form.StartsWith('^');
        word.TellingMarks = Math.Max(word.TellingMarks, form.Count(c => Marked.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)));
    }
}
