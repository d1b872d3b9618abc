using Dragoman.Memory;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;

namespace Dragoman.Wire.Exchange;

/// <summary>Earlier translations of an article's blocks, for whoever translates it elsewhere.</summary>
public static class MemoryMatches
{
    private const int Most = 3;

    /// <summary>By source block, best first; what the block itself taught is left out.</summary>
    public static async Task<Func<Block, IReadOnlyList<BilingualMatch>>> OfAsync(TranslationMemory memory, Article source, string edition, CancellationToken cancel = default)
    {
        var blocks = source.Reference.Blocks.ToList();
        var found = new Dictionary<string, IReadOnlyList<BilingualMatch>>(StringComparer.Ordinal);
        foreach (var (index, block) in blocks.Index().Where(block => block.Item.Text.Length > 0))
        {
            var question = new Question(block.Text, new(source.Edition, edition), index == 0 ? null : blocks[index - 1].Text, index + 1 == blocks.Count ? null : blocks[index + 1].Text);
            var matches = await memory.LookUpAsync(question, Most + 1, cancel: cancel);
            found[block.Id] = [.. matches.Where(match => match.Unit.Origin?.SourceBlock != block.Id).Take(Most).Select(Match)];
        }
        return block => found.GetValueOrDefault(block.Id, []);
    }

    private static BilingualMatch Match(MemoryMatch match) => new(
        new(match.Unit.Source),
        new(match.Unit.Target),
        Math.Round((decimal)match.Score * 100, 1),
        match.Unit.Address ?? match.Unit.File?.File,
        match.Unit.IsMachineMade);
}
