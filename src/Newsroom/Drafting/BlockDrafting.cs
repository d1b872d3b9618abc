using Dragoman.Drafting.Machines;
using Dragoman.Memory;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Drafting;

/// <summary>Drafts one block: from the memory where it has the very paragraph, else by the machine with what the newsroom knows.</summary>
/// <param name="keys">The value of an environment variable.</param>
/// <param name="patience">How long a machine may take for one block.</param>
public sealed class BlockDrafting(StoryStore stories, TranslationMemory memory, NameBookStore names, Func<string, string?> keys, TimeSpan patience)
{
    private const int MostExamples = 3, MostTries = 3;

    /// <summary>Who asks to be left alone for longer is left alone: the job stops and says so.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private const string Memory = "memory";

    /// <returns>How it went; a problem where there is no draft, and then nothing was changed.</returns>
    internal async Task<(DraftBlockState State, DraftProblem? Problem)> DraftAsync(DraftJob job, string sourceBlock, Act act, CancellationToken cancel)
    {
        try
        {
            var article = (await stories.GetAsync(job.Story, cancel))[job.Edition];
            if (new Workbench(article).Rows.FirstOrDefault(row => row.Source?.Id == sourceBlock) is not { Source: { } source } row)
                return (DraftBlockState.Failed, DraftProblem.SourceChanged);
            if (row.State != TranslatedState.Untranslated)
                return (DraftBlockState.Failed, DraftProblem.Taken);
            var around = Around(article, source);
            var matches = await MatchesAsync(article, source, around, cancel);
            if (matches is [{ Kind: MatchKind.InContext, Unit: var unit }, ..])
            {
                var remembered = new MachineDraft { Provider = Memory, At = 0, Digest = "", ByMachine = unit.IsMachineMade };
                var known = await LandAsync(job, source, unit.Target, [], remembered, act with { By = $"{Memory} for {act.By}" }, cancel);
                return known is null ? (DraftBlockState.Remembered, null) : (DraftBlockState.Failed, known);
            }
            var (text, marks) = await TranslateAsync(job.Provider, await RequestAsync(article, source, around, matches, cancel), source, cancel);
            var drafted = new MachineDraft { Provider = job.Provider.Name, Model = job.Provider.Model, At = 0, Digest = "" };
            var problem = await LandAsync(job, source, text, marks, drafted, act with { By = $"{job.Provider.Name} for {act.By}" }, cancel);
            return problem is null ? (DraftBlockState.Drafted, null) : (DraftBlockState.Failed, problem);
        }
        catch (MachineException failed)
        {
            return (DraftBlockState.Failed, failed.Problem);
        }
    }

    /// <summary>Asks for a translation of a paragraph whose translation went stale. Nothing is changed.</summary>
    /// <exception cref="MachineException">There is none.</exception>
    internal async Task<DraftSuggestion> SuggestAsync(MachineProvider provider, Article article, WorkbenchRow row, CancellationToken cancel)
    {
        var (source, around) = (row.Source!, Around(article, row.Source!));
        var before = row.Change is { } change ? (await stories.TextsBeforeAsync([change], cancel))[change] : "";
        var request = await RequestAsync(article, source, around, await MatchesAsync(article, source, around, cancel), cancel) with
        {
            Earlier = before.Length == 0 ? null : new(before, row.Target!.Text),
        };
        var (text, marks) = await TranslateAsync(provider, request, source, cancel);
        return new(provider, text, marks, source.Digest);
    }

    private async Task<DraftProblem?> LandAsync(DraftJob job, Block source, string text, IReadOnlyList<Mark> marks, MachineDraft drafted, Act act, CancellationToken cancel) =>
        await stories.ChangeAsync(job.Story, story => story[job.Edition].LandDraft(source.Id, text, marks, drafted, source.Digest, act), cancel) switch
        {
            DraftLanding.Landed => null,
            DraftLanding.Taken => DraftProblem.Taken,
            _ => DraftProblem.SourceChanged,
        };

    private async Task<(string Text, IReadOnlyList<Mark> Marks)> TranslateAsync(MachineProvider provider, MachineRequest request, Block source, CancellationToken cancel)
    {
        var machine = Machine.Of(provider, keys);
        for (var attempt = 1; ; attempt++)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(patience);
            try
            {
                return DraftAnswer.Read(await machine.TranslateAsync(request, limit.Token), source, request);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                throw new MachineException(DraftProblem.TooSlow);
            }
            catch (MachineException busy) when (busy.Problem is DraftProblem.Busy or DraftProblem.Down && attempt < MostTries && (busy.Wait ?? TimeSpan.FromSeconds(attempt)) is var wait && wait <= LongestWait)
            {
                await Task.Delay(wait, cancel);
            }
        }
    }

    private async Task<MachineRequest> RequestAsync(Article article, Block source, Surroundings around, IReadOnlyList<MemoryMatch> matches, CancellationToken cancel)
    {
        var pair = Pair(article);
        var book = await names.ReadAsync(cancel);
        var terms = book.MentionsIn(source.Text, pair.SourceLanguage)
            .Where(mention => mention.Entry.In(pair.TargetLanguage) is not null)
            .Select(mention => new TermPair(mention.Form, mention.Entry.In(pair.TargetLanguage)!.Preferred))
            .Distinct();
        var isTagged = source.Marks.Count > 0;
        return new(
            isTagged ? TaggedText.Write(source.Text, source.Marks) : source.Text,
            isTagged,
            source.Kind,
            pair.SourceLanguage,
            pair.TargetLanguage,
            around,
            [.. terms],
            [.. matches.Take(MostExamples).Select(match => new TermPair(match.Unit.Source, match.Unit.Target))]);
    }

    private Task<IReadOnlyList<MemoryMatch>> MatchesAsync(Article article, Block source, Surroundings around, CancellationToken cancel) =>
        memory.LookUpAsync(new(source.Text, Pair(article), around.Before, around.After), MostExamples, cancel: cancel);

    private static LanguagePair Pair(Article article) => new(article.Source!.Edition, article.Edition);

    private static Surroundings Around(Article article, Block source)
    {
        var blocks = article.Source!.Reference.Blocks;
        var at = blocks.ToList().FindIndex(block => block.Id == source.Id);
        var before = at > 0 ? blocks[at - 1] : null;
        return new(
            before?.Text,
            before is null ? null : article.Head.Content.Blocks.FirstOrDefault(block => block.Carried?.Block == before.Id)?.Text,
            at + 1 < blocks.Count ? blocks[at + 1].Text : null);
    }
}
