namespace Dragoman.Identity.Audit;

/// <summary>The words of the trail. A word that has been written stays: entries are never changed.</summary>
public static class Acts
{
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
    public const string SignedOut = "signed-out";
    public const string SessionEnded = "session-ended";

    public const string AccountAdded = "account-added";
    public const string Invited = "invited";
    public const string ResetOffered = "reset-offered";
    public const string LinkWithdrawn = "link-withdrawn";
    public const string EmailChanged = "email-changed";
    public const string InvitationTaken = "invitation-taken";
    public const string PasswordChanged = "password-changed";
    public const string SecondFactorOn = "second-factor-on";
    public const string SecondFactorOff = "second-factor-off";
    public const string RecoveryCodesMade = "recovery-codes-made";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRemoved = "passkey-removed";
    public const string DirectoryLinked = "directory-linked";
    public const string RolesChanged = "roles-changed";
    public const string Deactivated = "deactivated";
    public const string Reactivated = "reactivated";
    public const string TokenMade = "token-made";
    public const string TokenUsed = "token-used";
    public const string TokenRevoked = "token-revoked";

    public const string NewsroomMade = "newsroom-made";
    public const string EditionAdded = "edition-added";
    public const string EditionChanged = "edition-changed";
    public const string NewsroomChanged = "newsroom-changed";
    public const string NameChanged = "name-changed";
    public const string NamesTakenIn = "names-taken-in";
    public const string MemoryTakenIn = "memory-taken-in";
    public const string KeyMade = "key-made";

    public const string DraftingOn = "drafting-on";
    public const string DraftingOff = "drafting-off";

    public const string DraftsBegun = "drafts-begun";
    public const string MailServerSet = "mail-server-set";
    public const string MailServerRemoved = "mail-server-removed";
    public const string LetterTriedAgain = "letter-tried-again";

    public const string Commented = "commented";
    public const string ThreadResolved = "thread-resolved";
    public const string ThreadReopened = "thread-reopened";
    public const string UrgencySet = "urgency-set";

    public const string Claimed = "claimed";
    public const string HandedOver = "handed-over";
    public const string Released = "released";
    public const string AssignmentUndone = "assignment-undone";

    public const string Filed = "filed";
    public const string Carried = "carried";
    public const string Wrote = "wrote";
    public const string BylineChanged = "byline-changed";
    public const string Published = "published";
    public const string Corrected = "corrected";
    public const string SentToReview = "sent-to-review";
    public const string SentBack = "sent-back";
    public const string Approved = "approved";
    public const string OffTheSchedule = "off-the-schedule";
    public const string EmbargoSet = "embargo-set";
    public const string EmbargoLifted = "embargo-lifted";
    public const string LegalChangeSeen = "legal-change-seen";
    public const string TakenDown = "taken-down";
    public const string Killed = "killed";
    public const string Acknowledged = "acknowledged";

    /// <summary>All of them, for the filter of the screen.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Acts).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!),
    ];
}
