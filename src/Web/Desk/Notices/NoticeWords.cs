using Dragoman.Editions;
using Dragoman.Notices;
using Dragoman.Stories;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Web.Desk.Notices;

/// <summary>What a notice says, in one sentence; the headline stands beside it.</summary>
internal static class NoticeWords
{
    public static string Of(Phrasebook T, Notice notice, Newsroom newsroom)
    {
        var matter = notice.Matter;
        return notice.Kind switch
        {
            NoticeKind.HandedOver => T["{0} gave you the work in {1}.", matter.By, Name(matter.Edition)],
            NoticeKind.Claimed => T["{0} has the work in {1} now.", matter.Words, Name(matter.Edition)],
            NoticeKind.Stale => Stale(T, matter, Name(matter.Edition), Name(matter.From ?? matter.Edition)),
            NoticeKind.Killed => T["{0} killed the story.", matter.By],
            NoticeKind.TakenDown => T["{0} took the article in {1} down.", matter.By, Name(matter.Edition)],
            NoticeKind.SentToReview => T["{0} sent the article in {1} to review.", matter.By, Name(matter.Edition)],
            NoticeKind.SentBack => T["{0} sent the article in {1} back to you.", matter.By, Name(matter.Edition)],
            NoticeKind.Mentioned => T["{0} called you in a comment in {1}.", matter.By, Name(matter.Edition)],
            _ => T["{0} answered in a thread of yours in {1}.", matter.By, Name(matter.Edition)],
        };

        object Name(string tag) => newsroom.Find(tag) is { } edition ? edition : tag;
    }

    public static string OfKind(Phrasebook T, NoticeKind kind) => kind switch
    {
        NoticeKind.HandedOver => T["Work is given to me"],
        NoticeKind.Claimed => T["Somebody takes over what I had"],
        NoticeKind.Stale => T["The source of my translation changes"],
        NoticeKind.Killed => T["A story is killed"],
        NoticeKind.TakenDown => T["An article of mine is taken down"],
        NoticeKind.SentToReview => T["A text waits for review"],
        NoticeKind.SentBack => T["My text comes back from review"],
        NoticeKind.Mentioned => T["Somebody calls me in a comment"],
        _ => T["Somebody answers what I said"],
    };

    public static string OfWay(Phrasebook T, NoticeWay way) => way switch
    {
        NoticeWay.Off => T["Not at all"],
        NoticeWay.Desk => T["In the desk"],
        NoticeWay.Digest => T["In the desk, and once a day by e-mail"],
        _ => T["In the desk, and by e-mail at once"],
    };

    private static string Stale(Phrasebook T, NoticeMatter matter, object edition, object from) => matter.Change switch
    {
        ChangeType.Legal => T.Count(matter.Count, "Legal correction in {2} by {3}: {0} paragraph in {1} is stale.", "Legal correction in {2} by {3}: {0} paragraphs in {1} are stale.", edition, from, matter.By),
        ChangeType.Factual => T.Count(matter.Count, "Correction in {2} by {3}: {0} paragraph in {1} is stale.", "Correction in {2} by {3}: {0} paragraphs in {1} are stale.", edition, from, matter.By),
        _ => T.Count(matter.Count, "Update in {2} by {3}: {0} paragraph in {1} is stale.", "Update in {2} by {3}: {0} paragraphs in {1} are stale.", edition, from, matter.By),
    };
}
