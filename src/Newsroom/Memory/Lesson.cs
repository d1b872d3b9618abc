using Dragoman.Stories;

namespace Dragoman.Memory;

/// <summary>What an article's confirmed blocks teach: a unit for each block, and one for each sentence pair inside it.</summary>
internal static class Lesson
{
    // News has no such paragraphs; aligning the sentences of a book would take its square.
    private const int LongestBlock = 40_000;

    /// <summary>The blocks that are confirmed against their source as it stands; a stale or drafted block teaches nothing new.</summary>
    public static IEnumerable<MemoryUnit> Of(Article article)
    {
        if (article.Source is not { } from)
            yield break;
        var source = from.Reference.Blocks.ToList();
        var (staleness, carried) = (new Staleness(article), new CarriedTexts(article, article.Head.Content));
        foreach (var block in article.Head.Content.Blocks)
        {
            if (block is not { Carried: not null, Progress: BlockProgress.Confirmed } || block.Text.Length == 0 || staleness.Of(block) is not null)
                continue;
            // A part of a translation is no translation of the whole.
            if (carried.WholeOf(block) is { Text.Length: > 0 } whole && carried.Of(block).All(part => carried.MadeFrom(part.Id).Count == 1))
                yield return Of(article, block, source, whole, carried.Of(block).Count);
        }
    }

    /// <summary>The sentences of a block with their translations.</summary>
    public static IEnumerable<MemoryUnit> Sentences(MemoryUnit block)
    {
        if (block.Source.Length > LongestBlock)
            yield break;
        var pairs = SentencePairs.Of(block.Source, block.Target, block.Languages);
        for (var i = 0; i < pairs.Count; i++)
        {
            yield return block with
            {
                IsBlock = false,
                Source = pairs[i].Source,
                Target = pairs[i].Target,
                Before = i == 0 ? block.Before : Digest.OfText(pairs[i - 1].Source),
                After = i + 1 == pairs.Count ? block.After : Digest.OfText(pairs[i + 1].Source),
            };
        }
    }

    private static MemoryUnit Of(Article article, Block block, List<Block> source, Block whole, int parts)
    {
        var at = source.FindIndex(known => known.Id == whole.Id);
        return new()
        {
            Languages = new(article.Source!.Edition, article.Edition),
            Source = whole.Text,
            Target = block.Text,
            IsBlock = true,
            Origin = new(article.Story.Id, article.Id, block.Id, whole.Id),
            Before = at == 0 ? null : source[at - 1].Digest,
            After = at + parts >= source.Count ? null : source[at + parts].Digest,
            Translator = article.Head.By,
            At = article.Head.At,
            IsMachineMade = block.Drafted is { ByMachine: true },
        };
    }
}
