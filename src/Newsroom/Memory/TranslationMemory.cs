using System.Collections.Concurrent;
using Dragoman.Names;
using Dragoman.Similarity;
using Dragoman.Stories;
using Dragoman.Stories.Matching;

namespace Dragoman.Memory;

/// <summary>What was translated before, found again by what it resembles and by its words.</summary>
public sealed class TranslationMemory(MemoryStore units, NameBookStore books, string dataFolder) : IAsyncDisposable
{
    // Of a sentence that stands in every story, so many are asked for the same neighbours.
    private const int MostSame = 50;

    private readonly ConcurrentDictionary<LanguagePair, PairIndex> indexes = new();

    /// <summary>The units themselves.</summary>
    public MemoryStore Units => units;

    /// <summary>
    /// The units that answer a text: in context, exact, then by score; of equals the latest. Where the same text was translated before,
    /// none that only resemble it are given. Of units that say the same in the same words only the first is.
    /// </summary>
    /// <param name="percent">The least score.</param>
    public async Task<IReadOnlyList<MemoryMatch>> LookUpAsync(Question question, int most = 5, int percent = TextIndex.FuzzyFrom, CancellationToken cancel = default)
    {
        var (index, same) = await SameAsync(question, cancel);
        var digest = Digest.OfText(question.Text);
        var scores = new Dictionary<int, double>();
        if (!same.Any(unit => Digest.OfText(unit.Source) == digest))
            scores = index.FindSimilar(question.Text, percent, most * 2).ToDictionary(found => found.Id, found => found.Score);
        var near = await units.FindAsync([.. scores.Keys.Except(same.Select(unit => unit.Id))], cancel);
        var found = same.Concat(near)
            .Where(unit => unit.State == UnitState.Confirmed)
            .Select(unit => (Unit: unit, Score: scores.GetValueOrDefault(unit.Id, 1), Kind: KindOf(unit, question, digest)))
            .OrderBy(match => match.Kind).ThenByDescending(match => match.Score).ThenByDescending(match => match.Unit.Id)
            .DistinctBy(match => (match.Unit.Source, match.Unit.Target))
            .Take(most)
            .ToList();
        var names = found.Any(match => match.Kind == MatchKind.Fuzzy) ? await books.ReadAsync(cancel) : books.Last;
        return [.. found.Select(match => Match(match.Kind, match.Score, match.Unit, question, names))];
    }

    /// <summary>The units that hold a word or phrase on one side, with the words marked on both.</summary>
    public async Task<Concordance> SearchAsync(LanguagePair languages, Side side, string phrase, int most = 20, CancellationToken cancel = default)
    {
        var pair = Pair(languages);
        var index = await pair.CurrentAsync(cancel);
        var hits = index.FindPhrase(side, phrase, Math.Max(most, Counterparts.Sample));
        var known = (await units.FindAsync(hits.Units.Take(Counterparts.Sample).ToArray(), cancel)).ToDictionary(unit => unit.Id);
        var found = hits.Units.Where(known.ContainsKey).Select(id => known[id]).ToList();
        var counterparts = new Counterparts(await pair.FrequenciesAsync(cancel), side, found);
        return new(hits.Whole, hits.Inside, [.. found.Take(most).Select(unit => ConcordanceLine.Of(unit, side, phrase, counterparts))]);
    }

    /// <summary>Makes the index of a language pair ready before anybody waits for it, and answers a first question so that the next is quick.</summary>
    public async Task PrepareAsync(LanguagePair languages, CancellationToken cancel = default)
    {
        if (Pair(languages).Known is not null)
            return;
        await Pair(languages).CurrentAsync(cancel);
        if (await units.NewestAsync(languages, cancel) is { } text)
            await LookUpAsync(new(text.Length > 8 ? text[4..] : text, languages), cancel: cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var index in indexes.Values)
            await index.DisposeAsync();
        indexes.Clear();
    }

    /// <summary>The units of the same text, found and read in one go; again only where something had changed.</summary>
    private async Task<(TextIndex Index, IReadOnlyList<MemoryUnit> Same)> SameAsync(Question question, CancellationToken cancel)
    {
        var pair = Pair(question.Languages);
        var index = pair.Known ?? await pair.CurrentAsync(cancel);
        while (true)
        {
            var (count, same) = await units.FindWithCountAsync(index.FindSame(question.Text, MostSame), cancel);
            if (pair.IsAt(count))
                return (index, same);
            index = await pair.CatchUpAsync(count, cancel);
        }
    }

    private static MatchKind KindOf(MemoryUnit unit, Question question, string digest) =>
        Digest.OfText(unit.Source) != digest ? MatchKind.Fuzzy
        : question.HasContextOf(unit) ? MatchKind.InContext
        : MatchKind.Exact;

    private static MemoryMatch Match(MatchKind kind, double score, MemoryUnit unit, Question question, NameBook names)
    {
        if (kind != MatchKind.Fuzzy)
            return new(kind, score, unit, [], unit.Target, []);
        var difference = WordDiff.Between(unit.Source, question.Text);
        var adaptation = Adaptation.Of(unit, difference, names);
        return new(kind, score, unit, difference, adaptation?.Text ?? unit.Target, adaptation?.Replaced ?? []);
    }

    private PairIndex Pair(LanguagePair languages) => indexes.GetOrAdd(languages, pair => new(units, pair, dataFolder));
}
