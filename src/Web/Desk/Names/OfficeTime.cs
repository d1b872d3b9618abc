using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Web.Desk.Speech;
using NodaTime.Text;

namespace Dragoman.Web.Desk.Names;

/// <summary>Says how long an office was held. A whole day is a day of the reader's calendar; a year or a month alone stays one of the Gregorian.</summary>
internal static class OfficeTime
{
    public static string Of(Phrasebook T, Office office) => (office.From, office.Until) switch
    {
        ({ } from, { } until) => T["{0} to {1}|days", Said(T, from), Said(T, until)],
        ({ } from, null) => T["{0} to now|an office", Said(T, from)],
        (null, { } until) => T["until {0}|an office", Said(T, until)],
        _ => T["now|an office"],
    };

    /// <summary>Its titles and its time in one line.</summary>
    public static string Line(Phrasebook T, Office office) => $"{string.Join(" / ", office.Title.Values)} ({Of(T, office)})";

    private static string Said(Phrasebook T, string time) =>
        LocalDatePattern.Iso.Parse(time) is { Success: true } day ? T.Date(day.Value)
        : ForeignText.Apart(Digits.Write(time, T.Language.Digits));
}
