using Dragoman.Drafting;
using Dragoman.Stories;
using Dragoman.Web.Desk.Writing;

namespace Dragoman.Web.Desk.Drafting;

/// <summary>What machines may do, do and did in a translation.</summary>
/// <param name="Pair">What the newsroom decided for its pair of editions; null where machine drafts are off.</param>
/// <param name="Job">The newest; null where there was none.</param>
/// <param name="Untranslated">Paragraphs that a machine could draft.</param>
/// <param name="Unread">Paragraphs that were drafted and that nobody has confirmed.</param>
public sealed record DraftingView(string At, DraftingPair? Pair, DraftJob? Job, int Untranslated, int Unread)
{
    public bool MayStart => Pair is not null && Untranslated > 0 && Job?.IsRunning != true;

    /// <summary>What came of the newest job is told while there is something to do about it.</summary>
    public bool TellsOutcome => Job is { IsRunning: false } job && (Unread > 0 || (Untranslated > 0 && (job.Failed.Count > 0 || job.State != DraftJobState.Done)));

    public static async Task<DraftingView> OfAsync(House house, Workbench workbench, CancellationToken cancel) => new(
        WritingView.Address(workbench.Article),
        await house.Drafter.PairOfAsync(workbench.Article, cancel),
        await house.Drafter.NewestAsync(workbench.Article, cancel),
        workbench.Rows.Count(row => row is { State: TranslatedState.Untranslated, Source.Text.Length: > 0 }),
        workbench.Article.Head.Content.Blocks.Count(block => block.AwaitsReading));
}
