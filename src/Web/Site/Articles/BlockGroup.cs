using Dragoman.Stories;

namespace Dragoman.Web.Site.Articles;

/// <summary>List items that follow each other are one list; every other block stands alone.</summary>
public sealed record BlockGroup(bool IsList, IReadOnlyList<BlockView> Blocks)
{
    internal static IReadOnlyList<BlockGroup> In(IEnumerable<BlockView> blocks)
    {
        var groups = new List<BlockGroup>();
        List<BlockView>? list = null;
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.ListItem)
            {
                list = null;
                groups.Add(new(false, [block]));
                continue;
            }
            if (list is null)
                groups.Add(new(true, list = []));
            list.Add(block);
        }
        return groups;
    }
}
