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
        foreach (var block in article.Head.Content.Blocks)
        {
            if (block is not { Carried: { } carried, Progress: BlockProgress.Confirmed } || block.Text.Length == 0)
                continue;
            var at = source.FindIndex(known => known.Id == carried.Block);
            if (at >= 0 && source[at].Digest == carried.Digest && source[at].Text.Length > 0)
                yield return Of(article, block, source, at);
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

    private static MemoryUnit Of(Article article, Block block, List<Block> source, int at) => new()
    {
        Languages = new(article.Source!.Edition, article.Edition),
        Source = source[at].Text,
        Target = block.Text,
        IsBlock = true,
        Origin = new(article.Story.Id, article.Id, block.Id, source[at].Id),
        Before = at == 0 ? null : source[at - 1].Digest,
        After = at + 1 == source.Count ? null : source[at + 1].Digest,
        Translator = article.Head.By,
        At = article.Head.At,
        IsMachineMade = block.Drafted is { ByMachine: true },
    };
}
