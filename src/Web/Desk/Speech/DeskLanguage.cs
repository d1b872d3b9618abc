using Dragoman.Languages;

namespace Dragoman.Web.Desk.Speech;

/// <summary>A language that the desk's own sentences are written in: its direction, digits, calendar and forms of counting.</summary>
public sealed class DeskLanguage
{
    public static readonly DeskLanguage English = new("en", new PluralForms(["one", "other"], count => count == 1 ? "one" : "other"), ",");

    /// <summary>In the order in which a person chooses among them.</summary>
    public static readonly IReadOnlyList<DeskLanguage> All =
    [
        English,
        new("fa", new PluralForms(["one", "other"], count => count is 0 or 1 ? "one" : "other"), "٬"),
        new("ar", new PluralForms(["zero", "one", "two", "few", "many", "other"], ArabicForm), ","),
    ];

    private DeskLanguage(string tag, PluralForms forms, string groupSeparator)
    {
        Tag = LanguageTag.Parse(tag);
        Forms = forms;
        GroupSeparator = groupSeparator;
        Calendar = Calendars.DefaultFor(Tag);
        Digits = Languages.Digits.DefaultFor(Tag);
    }

    public LanguageTag Tag { get; }

    public PluralForms Forms { get; }

    public CalendarKind Calendar { get; }

    public NumberingSystem Digits { get; }

    public string GroupSeparator { get; }

    public Direction Direction => Scripts.DirectionOf(Tag);

    /// <summary>What the language calls itself.</summary>
    public string OwnName => LanguageNames.OwnOf(Tag);

    /// <summary>The language that a tag means, region or not; null where the desk does not speak it.</summary>
    public static DeskLanguage? Find(string? tag) => All.FirstOrDefault(known => string.Equals(known.Tag.Language, tag?.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    // The categories of Unicode CLDR, as for whole numbers.
    private static string ArabicForm(long count) => (count, count % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11 and <= 99) => "many",
        _ => "other",
    };
}

/// <summary>The forms that a counted sentence has in a language, by CLDR's names, and which of them a number takes.</summary>
public sealed record PluralForms(IReadOnlyList<string> Names, Func<long, string> Of);
