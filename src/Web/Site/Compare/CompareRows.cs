using Dragoman.Stories;
using Dragoman.Web.Site.Articles;

namespace Dragoman.Web.Site.Compare;

/// <summary>Lays a translation beside its source: every block of either stands in exactly one row.</summary>
internal sealed class CompareRows
{
    private readonly Content source;
    private readonly Content own;
    private readonly List<Block> from;
    private readonly ILookup<string, Block> made;
    private readonly HashSet<string> named;
    private readonly HashSet<string> spokenFor;
    private readonly bool isTelling;

    public CompareRows(Content source, Content own, bool isTelling)
    {
        (this.source, this.own, this.isTelling) = (source, own, isTelling);
        from = [.. Shown(source)];
        named = [.. own.Blocks.SelectMany(block => block.Carriages).Select(carried => carried.Block), .. own.LeftOut.Select(left => left.Block)];
        made = Shown(own).Where(block => SourcesOf(block).Count > 0).ToLookup(block => SourcesOf(block)[0].Id, StringComparer.Ordinal);
        spokenFor = [.. Shown(own).SelectMany(block => SourcesOf(block)).Select(block => block.Id)];
    }

    public IReadOnlyList<CompareRow> Rows()
    {
        var rows = new List<CompareRow>();
        var left = own.LeftOut.ToLookup(known => known.Block, StringComparer.Ordinal);
        rows.AddRange(OwnAfter(null));
        foreach (var block in from)
        {
            if (!spokenFor.Contains(block.Id))
            {
                var omission = left[block.Id].FirstOrDefault();
                rows.Add(new([View(block)], [], omission is null ? CompareState.Untranslated : CompareState.LeftOut, isTelling ? omission?.Reason : null));
            }
            foreach (var translated in made[block.Id])
            {
                rows.Add(new(
                    [.. SourcesOf(translated).Select(View)], [View(translated)], IsStale(translated) ? CompareState.Stale : CompareState.Carried,
                    Machine: translated.Drafted is { ByMachine: true } drafted ? drafted.Provider : null));
                rows.AddRange(OwnAfter(translated.Id));
            }
        }
        return rows;
    }

    /// <summary>What has no block in the source stands behind the block that it follows in the translation.</summary>
    private IEnumerable<CompareRow> OwnAfter(string? id)
    {
        var blocks = Shown(own).ToList();
        return blocks.Skip(id is null ? 0 : blocks.FindIndex(block => block.Id == id) + 1)
            .TakeWhile(block => SourcesOf(block).Count == 0)
            .Select(block => new CompareRow([], [View(block)], block.Carried is null ? CompareState.Added : CompareState.Stale));
    }

    private List<Block> SourcesOf(Block block) =>
        [.. from.Where(each => block.Carriages.Any(carried => source.Holds(carried, named.Contains).Contains(each.Id)))];

    private bool IsStale(Block block) => block.Carriages.Any(carried => !source.StillSays(carried.Block, carried.Digest));

    private static IEnumerable<Block> Shown(Content content) => content.Blocks.Where(block => block.Kind.IsShown() && block.Text.Length > 0);

    private static BlockView View(Block block) => new(block.Id, block.Kind, block.Text, block.Marks);
}
