using Dragoman.Identity.Audit;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Web.Desk.Audit;

/// <summary>The trail's words as the desk says them. One that the desk does not know is shown as it was written.</summary>
internal static class AuditWords
{
    public static string Person(Phrasebook T, string by) => by switch
    {
        "unknown" => T["Unknown"],
        "command line" => T["Command line"],
        "program" => T["The program"],
        "directory" => T["The directory"],
        _ => by,
    };

    /// <summary>By which door it was done, where no network address says so.</summary>
    public static string Way(Phrasebook T, string way) => way switch
    {
        "desk" => T["Desk"],
        "program" => T["The program"],
        _ when way.StartsWith("command line", StringComparison.Ordinal) => T["Command line"],
        _ => way,
    };

    public static string Act(Phrasebook T, string act) => OfPeople(T, act) ?? OfTheNewsroom(T, act) ?? OfStories(T, act) ?? act.Replace('-', ' ');

    private static string? OfPeople(Phrasebook T, string act) => act switch
    {
        Acts.SignedIn => T["Signed in"],
        Acts.SignInFailed => T["Was not let in"],
        Acts.SignedOut => T["Signed out"],
        Acts.SessionEnded => T["Ended a session"],
        Acts.AccountAdded => T["Made an account"],
        Acts.Invited => T["Invited"],
        Acts.ResetOffered => T["Made a link for a new password|done"],
        Acts.LinkWithdrawn => T["Took a link back"],
        Acts.EmailChanged => T["Changed the e-mail address"],
        Acts.InvitationTaken => T["Used the link"],
        Acts.PasswordChanged => T["Changed the password"],
        Acts.SecondFactorOn => T["Switched the second factor on"],
        Acts.SecondFactorOff => T["Switched the second factor off"],
        Acts.RecoveryCodesMade => T["Made new recovery codes"],
        Acts.PasskeyAdded => T["Added a passkey"],
        Acts.PasskeyRemoved => T["Removed a passkey"],
        Acts.DirectoryLinked => T["Was found in the directory"],
        Acts.RolesChanged => T["Changed roles"],
        Acts.Deactivated => T["Closed an account"],
        Acts.Reactivated => T["Opened an account again"],
        Acts.TokenMade => T["Made a token"],
        Acts.TokenUsed => T["Used a token"],
        Acts.TokenRevoked => T["Revoked a token"],
        _ => null,
    };

    private static string? OfTheNewsroom(Phrasebook T, string act) => act switch
    {
        Acts.NewsroomMade => T["Made the newsroom"],
        Acts.NewsroomChanged => T["Changed the newsroom"],
        Acts.EditionAdded => T["Added an edition"],
        Acts.EditionChanged => T["Changed an edition"],
        Acts.NameChanged => T["Decided a name"],
        Acts.NamesTakenIn => T["Took names in"],
        Acts.MemoryTakenIn => T["Took a memory in"],
        Acts.KeyMade => T["Made a signing key"],
        Acts.DraftingOn => T["Let a machine draft"],
        Acts.DraftsBegun => T["Had an article drafted"],
        Acts.MailServerSet => T["Named the mail server"],
        Acts.MailServerRemoved => T["Took the mail server away"],
        Acts.LetterTriedAgain => T["Had a letter tried again"],
        Acts.DraftingOff => T["Let no machine draft any more"],
        _ => null,
    };

    private static string? OfStories(Phrasebook T, string act) => act switch
    {
        Acts.Commented => T["Commented"],
        Acts.ThreadResolved => T["Resolved a thread"],
        Acts.ThreadReopened => T["Opened a thread again"],
        Acts.UrgencySet => T["Set the urgency"],
        Acts.Claimed => T["Took the work"],
        Acts.HandedOver => T["Handed the work over"],
        Acts.Released => T["Let go of the work"],
        Acts.AssignmentUndone => T["Undid a handing over"],
        Acts.SentToReview => T["Sent to review"],
        Acts.SentBack => T["Sent back"],
        Acts.Approved => T["Approved"],
        Acts.OffTheSchedule => T["Took off the schedule"],
        Acts.EmbargoSet => T["Set an embargo"],
        Acts.EmbargoLifted => T["Lifted an embargo"],
        Acts.LegalChangeSeen => T["Saw a legal change"],
        Acts.Filed => T["Filed an original"],
        Acts.Carried => T["Began a translation"],
        Acts.Wrote => T["Wrote"],
        Acts.BylineChanged => T["Changed the byline"],
        Acts.Published => T["Published|done"],
        Acts.Corrected => T["Published a change"],
        Acts.TakenDown => T["Took an article down"],
        Acts.Killed => T["Killed a story"],
        Acts.Acknowledged => T["Acknowledged a kill"],
        _ => null,
    };
}
