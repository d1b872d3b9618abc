using System.Globalization;
using Dragoman.Editions;
using Dragoman.Languages;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Dragoman.Web.Desk.Speech;

/// <summary>
/// What the desk says, in the language of the person who reads it. The English sentence in the code is what its translation is
/// found by: <c>T["Saved at {0}", time]</c>. What stands behind a bar, <c>T["Open|a file"]</c>, tells translators which
/// meaning is meant and is never shown. Numbers are written with the language's digits.
/// </summary>
public sealed class Phrasebook(DeskLanguage language)
{
    private readonly Catalogue catalogue = Catalogue.Of(language);

    public DeskLanguage Language => language;

    /// <summary>The value of <c>lang</c>.</summary>
    public string Tag => language.Tag.Value;

    /// <summary>The value of <c>dir</c>.</summary>
    public string Direction => language.Direction == Languages.Direction.RightToLeft ? "rtl" : "ltr";

    /// <param name="sentence">The English sentence, a literal; its arguments are {0}, {1} and so on.</param>
    public string this[string sentence, params object?[] arguments] => Fill(Translate(sentence), arguments);

    /// <summary>A sentence about a number, which is its {0}; what follows are {1} and so on.</summary>
    /// <param name="one">As English says it of one.</param>
    /// <param name="other">As English says it of all other numbers; its translations are found by this.</param>
    public string Count(long count, string one, string other, params object?[] arguments)
    {
        var pattern = catalogue.Find(other, language.Forms.Of(count)) ?? WithoutMeaning(count == 1 ? one : other);
        return Fill(pattern, [count, .. arguments]);
    }

    /// <summary>A sentence whose arguments are marked up, as names are: <c>T.With("Killed by {0}", @&lt;bdi&gt;@name&lt;/bdi&gt;)</c>.</summary>
    public RenderFragment With(string sentence, params RenderFragment[] arguments) => Filled(Translate(sentence), arguments);

    /// <summary>What another room says: a refusal, a finding. What it says in English alone is isolated.</summary>
    public string Say(Sentence sentence) => (catalogue.Find(sentence.English) ?? (language == DeskLanguage.English || !sentence.English.Any(char.IsLetter) ? sentence.English : null)) is { } pattern
        ? Fill(pattern, sentence.Arguments)
        : ForeignText.Isolated(sentence.ToString(), language.Direction);

    /// <summary>The same, with its words marked up.</summary>
    public RenderFragment Say(Sentence sentence, Func<string, RenderFragment> mark) =>
        Filled(catalogue.Find(sentence.English) ?? sentence.English, [.. sentence.Arguments.Select(argument => mark(argument?.ToString() ?? ""))]);

    /// <summary>The word for a value of one of the <see cref="SpokenWords"/>.</summary>
    public string Word(Enum value)
    {
        SpokenWords.MustKnow(value);
        return Translate(SpokenWords.Of(value));
    }

    public string Number(long number) => Digits.Write(number.ToString(Math.Abs(number) < 10_000 ? "D" : "N0", CultureInfo.InvariantCulture).Replace(",", language.GroupSeparator, StringComparison.Ordinal), language.Digits);

    public string Date(LocalDate date) => Dates.Medium(date, language.Tag, language.Calendar, language.Digits);

    public string Time(Instant at, DateTimeZone zone) => Dates.DateTime(at, zone, language.Tag, language.Calendar, language.Digits);

    /// <summary>What the desk calls an edition: by its language.</summary>
    public string NameOf(Edition edition) => LanguageNames.Of(edition.Language, language.Tag);

    private static RenderFragment Filled(string pattern, RenderFragment[] arguments) => builder =>
    {
        var rest = pattern.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is > 0 and var length)
        {
            builder.AddContent(0, rest[..open].ToString());
            builder.AddContent(1, arguments[int.Parse(rest.Slice(open + 1, length - 1), CultureInfo.InvariantCulture)]);
            rest = rest[(open + length + 1)..];
        }
        builder.AddContent(2, rest.ToString());
    };

    public string NameOf(string tag) => LanguageNames.Of(LanguageTag.Parse(tag), language.Tag);

    private static string WithoutMeaning(string sentence) => sentence.LastIndexOf('|') is > 0 and var bar ? sentence[..bar] : sentence;

    private string Translate(string sentence) => catalogue.Find(sentence) ?? WithoutMeaning(sentence);

    private string Fill(string pattern, IReadOnlyList<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, pattern, [.. arguments.Select(Shown)]);

    private string Shown(object? argument) => argument switch
    {
        int or long or short or byte => Number(Convert.ToInt64(argument, CultureInfo.InvariantCulture)),
        Enum word => Translate(SpokenWords.Of(word)),
        Sentence sentence => Say(sentence),
        Edition edition => NameOf(edition),
        LanguageTag tag => LanguageNames.Of(tag, language.Tag),
        LocalDate date => Date(date),
        ZonedMoment moment => $"{Time(moment.At, DateTimeZoneProviders.Tzdb[moment.Zone])} ({ForeignText.Isolated(moment.Zone, language.Direction)})",
        WallTime wall => Time(wall.Time.InUtc().ToInstant(), DateTimeZone.Utc),
        IFormattable value => Digits.Write(value.ToString(null, CultureInfo.InvariantCulture), language.Digits),
        _ => ForeignText.Isolated(argument?.ToString() ?? "", language.Direction),
    };
}
