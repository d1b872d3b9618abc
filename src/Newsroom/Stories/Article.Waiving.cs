namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>Lets findings stand, all in one revision. What the waivers say stays in the history when they are taken back.</summary>
    public void Waive(IReadOnlyCollection<(string Block, FoundWords Found, string Reason)> findings, Act act)
    {
        RefuseWhenWithdrawn();
        if (findings.Count == 0)
            return;
        if (findings.Any(finding => string.IsNullOrWhiteSpace(finding.Reason)))
            throw new RefusedException("The finding was not waived: no reason was given.", "Say why it may stand.");
        var content = Head.Content;
        foreach (var (block, found, reason) in findings)
        {
            var stored = content.Find(block) ?? throw new RefusedException($"Block {block} is not in the {Language} article of story {Story.Id} any more.", "Load the page again.");
            content = content.With(stored with { Waivers = [.. stored.Waivers, new(found, reason.Trim(), act.By, act.At.ToUnixTimeMilliseconds())] });
        }
        Add(content, act);
    }

    /// <summary>Undoes <see cref="Waive"/> for the findings that are chosen: they are open again.</summary>
    /// <returns>How many waivers were taken back.</returns>
    public int TakeWaiversBack(Func<Block, Waiver, bool> chosen, Act act)
    {
        RefuseWhenWithdrawn();
        var blocks = Head.Content.Blocks.Select(block => block with { Waivers = [.. block.Waivers.Where(waiver => !chosen(block, waiver))] }).ToList();
        var gone = Head.Content.Blocks.Sum(block => block.Waivers.Count) - blocks.Sum(block => block.Waivers.Count);
        if (gone > 0)
            Add(Head.Content with { Blocks = blocks }, act);
        return gone;
    }
}
