using Dragoman.Editions;
using Dragoman.Languages;

namespace Dragoman.Stories;

public sealed partial class Article
{
    private readonly List<StageAct> stageActs = [];

    /// <summary>All that were ever made, the oldest first.</summary>
    public IReadOnlyList<StageAct> StageActs => stageActs;

    internal int StoredStageActs { get; private set; }

    /// <summary>The newest since the last publication; null while nobody has moved the text.</summary>
    public StageAct? LastStageAct => stageActs.LastOrDefault(act => act.Follows == (Newest?.Number ?? 0));

    /// <summary>Readers do not have the newest text, nor will they without a further act.</summary>
    public bool HasSomethingToPublish => Head.Content.Blocks.Count > 0 && (Newest is null || HasUnpublishedChanges);

    /// <summary>Somebody approved a text, and it reads otherwise now.</summary>
    public bool ChangedSinceApproval => LastStageAct is { Step: StageStep.Approved } approved && approved.Reading != Head.Content.Reading;

    /// <summary>Where an edition asks for a second pair of eyes, an approval holds for the text that was approved and for no other.</summary>
    public Stage StageIn(Edition edition) => LastStageAct?.Step switch
    {
        StageStep.SentToReview => Stage.Review,
        StageStep.Approved => edition.Rules.SecondEyes && ChangedSinceApproval ? Stage.Review : Stage.Ready,
        _ => Stage.Draft,
    };

    public bool MayApprove(Edition edition, string name) => !edition.Rules.SecondEyes || !string.Equals(Head.Writer, name, StringComparison.Ordinal);

    public void SendToReview(Edition edition, string? note, Act act)
    {
        RefuseWithoutChanges();
        if (StageIn(edition) is var stage and not Stage.Draft)
            throw new RefusedException($"The {Language} article of story {Story.Id} is {(stage == Stage.Review ? Sentence.Of("in review") : Sentence.Of("ready"))} already.", "Publish it, or send it back.");
        Move(StageStep.SentToReview, note, act);
    }

    public void SendBack(Edition edition, string note, Act act)
    {
        RefuseWithoutChanges();
        if (StageIn(edition) == Stage.Draft)
            throw new RefusedException($"The {Language} article of story {Story.Id} is a draft: there is nothing to send back.", "Write in it.");
        if (string.IsNullOrWhiteSpace(note))
            throw new RefusedException($"The {Language} article of story {Story.Id} was not sent back: no note says what to do.", "Say what is to be changed.");
        Move(StageStep.SentBack, note, act);
    }

    /// <summary>A person has read the text as it stands and lets it go out.</summary>
    public void Approve(Edition edition, Act act)
    {
        RefuseWithoutChanges();
        if (StageIn(edition) is var stage and not Stage.Review)
        {
            throw stage == Stage.Ready
                ? new RefusedException($"The {Language} article of story {Story.Id} is ready already.", "Publish it.")
                : new RefusedException(
                    $"The {Language} article of story {Story.Id} was not sent to review.",
                    $"Send it there with: dragoman review {Story.Id} --edition {Edition}",
                    "Send it to review first.");
        }
        if (!MayApprove(edition, act.By))
            throw new RefusedException($"{act.By} wrote or confirmed the {Language} article of story {Story.Id} last, and the edition asks for a second pair of eyes.", "Ask somebody else to approve it.");
        Move(StageStep.Approved, note: null, act);
    }

    private void RefuseUnapproved(Edition edition)
    {
        if (!edition.Rules.SecondEyes || !HasSomethingToPublish || StageIn(edition) == Stage.Ready)
            return;
        var (what, verb, cure) = StageIn(edition) == Stage.Draft
            ? (Sentence.Of($"The {Language} article of story {Story.Id} has not been reviewed."), "review", Sentence.Of("Send it to review; somebody else approves it."))
            : ChangedSinceApproval
            ? (Sentence.Of($"The {Language} article of story {Story.Id} was changed by {Head.Writer} after {LastStageAct!.By} had approved it."), "approve", Sentence.Of("Somebody who did not write it approves the text as it is now."))
            : (Sentence.Of($"The {Language} article of story {Story.Id} waits for a second pair of eyes."), "approve", Sentence.Of("Somebody who did not write it approves it."));
        throw new RefusedException(what, $"{cure} With: dragoman {verb} {Story.Id} --edition {Edition}", cure);
    }

    private void RefuseWithoutChanges()
    {
        RefuseWhenWithdrawn();
        if (Head.Content.Blocks.Count == 0)
            throw new RefusedException($"The {Language} article of story {Story.Id} is empty.", "Write or translate it first.");
        if (!HasSomethingToPublish)
            throw new RefusedException($"Readers have, or will have, the {Language} article of story {Story.Id} as it stands.", "Change the text first.");
    }

    private void Move(StageStep step, string? note, Act act) => stageActs.Add(
        new(step, Newest?.Number ?? 0, Head.Content.Reading, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), act.At, act.By));

    internal void Restore(IEnumerable<StageAct> known)
    {
        stageActs.AddRange(known);
        StoredStageActs = stageActs.Count;
    }
}
