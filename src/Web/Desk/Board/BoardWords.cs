using Dragoman.Board;
using Dragoman.Stories;
using Dragoman.Web.Desk.Speech;
using NodaTime;

namespace Dragoman.Web.Desk.Board;

/// <summary>How the board says states and times.</summary>
internal static class BoardWords
{
    public static string Title(Phrasebook T, BoardState state) => state switch
    {
        BoardState.NeedsAttention => T["Needs attention"],
        BoardState.ToCarry => T["To carry"],
        BoardState.Writing => T["Being written"],
        BoardState.InTranslation => T["In translation"],
        BoardState.InReview => T["In review"],
        BoardState.Scheduled => T["Scheduled"],
        BoardState.Published => T["Published"],
        _ => T["Closed"],
    };

    public static string Change(Phrasebook T, ChangeType? change) => change switch
    {
        ChangeType.Legal => T["legal change"],
        ChangeType.Factual => T["factual correction"],
        ChangeType.Update => T["update"],
        ChangeType.Cosmetic => T["cosmetic change"],
        _ => T["changed source"],
    };

    public static string Order(Phrasebook T, BoardOrder order) => order switch
    {
        BoardOrder.State => T["State"],
        BoardOrder.Due => T["Due"],
        BoardOrder.Urgency => T["Urgency"],
        BoardOrder.Edition => T["Edition"],
        BoardOrder.Section => T["Section"],
        BoardOrder.Holder => T["Who"],
        _ => T["Filed"],
    };

    /// <summary>What of its time matters: how late it is, or when it is or was due.</summary>
    public static string When(Phrasebook T, CardFace face)
    {
        var (card, now) = (face.Card, face.View.Now);
        return (face.State, card.DueAt, card.PublicAt) switch
        {
            (BoardState.Scheduled, _, { } at) => T["at {0}", T.Time(at, face.Edition.TimeZone)],
            (BoardState.Published, _, { } at) => T["{0} ago", Span(T, now - at)],
            (BoardState.Closed, _, _) => "",
            (_, { } due, _) when due < now => T["{0} late", Span(T, now - due)],
            (_, { } due, _) => T["due in {0}", Span(T, due - now)],
            _ => T["filed {0} ago", Span(T, now - card.FiledAt)],
        };
    }

    public static string Span(Phrasebook T, Duration time) => time.TotalMinutes switch
    {
        < 60 => T.Count((long)Math.Max(0, time.TotalMinutes), "{0} min", "{0} min"),
        < 48 * 60 => T.Count((long)time.TotalHours, "{0} h", "{0} h"),
        _ => T.Count((long)time.TotalDays, "{0} day", "{0} days"),
    };
}
