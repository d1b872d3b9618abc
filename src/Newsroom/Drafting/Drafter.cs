using System.Collections.Concurrent;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Drafting;

/// <summary>Starts, runs and cancels jobs. One runs in the program that started it, whether or not anybody waits for it.</summary>
public sealed class Drafter(DraftingPairStore pairs, DraftJobStore jobs, StoryStore stories, BlockDrafting blocks, IClock clock) : IAsyncDisposable
{
    /// <summary>So many paragraphs in a row without a usable answer, and the machine is not asked on.</summary>
    private const int MostInRow = 3;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>Told with the story whenever a job of this program is further.</summary>
    public event Action<string>? Moved;

    private readonly ConcurrentDictionary<string, (Task Task, CancellationTokenSource Cancel)> running = new(StringComparer.Ordinal);

    /// <summary>Whether the newsroom turned drafts on for an article's pair of editions.</summary>
    public async Task<DraftingPair?> PairOfAsync(Article article, CancellationToken cancel = default) =>
        article.Source is { } source ? await pairs.FindAsync(source.Edition, article.Edition, cancel) : null;

    public Task<DraftJob?> NewestAsync(Article article, CancellationToken cancel = default) => jobs.NewestAsync(article.Id, cancel);

    /// <summary>Notes down what is to be drafted, and begins.</summary>
    /// <param name="only">Source blocks; null for all that are untranslated. What is translated or left out already is no part of it.</param>
    /// <exception cref="RefusedException">Drafts are off, a job runs already, or there is nothing to draft.</exception>
    public async Task<DraftJob> StartAsync(string story, string edition, IReadOnlyCollection<string>? only, string by, CancellationToken cancel = default)
    {
        var article = (await stories.GetAsync(story, cancel))[edition];
        if (article.Withdrawn is not null)
            throw new RefusedException($"The {article.Language} article of story {story} was withdrawn.", "It does not change any more.");
        var pair = await PairOfAsync(article, cancel) ?? throw Off(article);
        var waiting = new Workbench(article).Rows
            .Where(row => row is { State: TranslatedState.Untranslated, Source.Text.Length: > 0 } && only?.Contains(row.Source.Id) != false)
            .Select(row => (article.Source!.Reference.Blocks.ToList().FindIndex(block => block.Id == row.Source!.Id), row.Source!.Id))
            .ToList();
        if (waiting.Count == 0)
            throw new RefusedException($"Nothing is left to draft in the {article.Language} article of story {story}.", "What somebody has begun is theirs.");
        var job = await jobs.AddAsync(article, pair.Provider, waiting, by, cancel);
        Run(job);
        return job;
    }

    /// <summary>Asks the machine for one paragraph whose translation went stale. A person decides what becomes of its text.</summary>
    /// <exception cref="RefusedException">Drafts are off, or the paragraph is not stale.</exception>
    /// <exception cref="MachineException">The machine gave no usable answer.</exception>
    public async Task<DraftSuggestion> SuggestAsync(Article article, string block, CancellationToken cancel = default)
    {
        if (article.Withdrawn is not null)
            throw new RefusedException($"The {article.Language} article of story {article.Story.Id} was withdrawn.", "It does not change any more.");
        var pair = await PairOfAsync(article, cancel) ?? throw Off(article);
        return new Workbench(article).Rows.FirstOrDefault(row => row.Target?.Id == block) is { State: TranslatedState.Stale, Source.Text.Length: > 0 } row
            ? await blocks.SuggestAsync(pair.Provider, article, row, cancel)
            : throw new RefusedException("This paragraph is not stale.", "Load the page again.");
    }

    /// <summary>Waits until a job that this program runs is through.</summary>
    public async Task<DraftJob> EndOfAsync(string id, CancellationToken cancel = default)
    {
        if (running.TryGetValue(id, out var run))
            await run.Task.WaitAsync(cancel);
        return (await jobs.FindAsync(id, cancel))!;
    }

    public Task<DraftJob?> FindAsync(string id, CancellationToken cancel = default) => jobs.FindAsync(id, cancel);

    /// <summary>What arrived stays; nothing more does.</summary>
    public async Task CancelAsync(string id)
    {
        await jobs.EndAsync(id, DraftJobState.Cancelled);
        if (running.TryGetValue(id, out var run))
            await run.Cancel.CancelAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (id, run) in running)
        {
            await run.Cancel.CancelAsync();
            await run.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await jobs.EndAsync(id, DraftJobState.Interrupted);
        }
    }

    private static RefusedException Off(Article article) => new RefusedException(
        $"Machine drafts are off from {article.Source?.Language} into {article.Language}.", $"A chief turns them on: dragoman drafts {article.Source?.Edition ?? "SOURCE"} {article.Edition} --provider …", "A chief turns them on, under Machine drafts.");

    private void Run(DraftJob job)
    {
        var cancel = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        running[job.Id] = (begun.Task.ContinueWith(_ => RunAsync(job, cancel), TaskScheduler.Default).Unwrap(), cancel);
        begun.SetResult();
    }

    private async Task RunAsync(DraftJob job, CancellationTokenSource cancel)
    {
        try
        {
            var beating = BeatAsync(job.Id, cancel);
            var problem = await DraftAsync(job, cancel.Token);
            await jobs.EndAsync(job.Id, problem is null ? DraftJobState.Done : DraftJobState.Stopped, problem);
            await cancel.CancelAsync();
            await beating;
        }
        catch (OperationCanceledException)
        {
            // Who cancelled it has written so.
        }
        catch (RefusedException)
        {
            // The story was killed, or the article taken down.
            await jobs.EndAsync(job.Id, DraftJobState.Cancelled);
        }
        catch (Exception)
        {
            await jobs.EndAsync(job.Id, DraftJobState.Stopped, DraftProblem.Fault);
            throw;
        }
        finally
        {
            await cancel.CancelAsync();
            running.TryRemove(job.Id, out _);
            Moved?.Invoke(job.Story);
        }
    }

    /// <returns>What ended it before its end; null when every block is through.</returns>
    private async Task<DraftProblem?> DraftAsync(DraftJob job, CancellationToken cancel)
    {
        var inRow = 0;
        foreach (var block in job.Blocks)
        {
            await jobs.MarkAsync(job.Id, block.Place, DraftBlockState.Working);
            var (state, problem) = await blocks.DraftAsync(job, block.SourceBlock, new(job.By, clock.GetCurrentInstant()), cancel);
            await jobs.MarkAsync(job.Id, block.Place, state, problem);
            Moved?.Invoke(job.Story);
            if (problem is { } ends && DraftProblems.EndsJob(ends))
                return ends;
            inRow = problem is null or DraftProblem.Taken or DraftProblem.SourceChanged ? 0 : inRow + 1;
            if (inRow == MostInRow)
                return problem;
        }
        return null;
    }

    private async Task BeatAsync(string id, CancellationTokenSource cancel)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel.Token))
            {
                // Somebody cancelled it from elsewhere.
                if (!await jobs.BeatAsync(id, cancel.Token))
                    await cancel.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The job is through.
        }
    }
}
