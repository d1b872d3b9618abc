namespace Dragoman.Stories;

/// <summary>
/// Blocks cut in two and joined. Nothing is lost and nobody's work goes stale: the first part keeps the identity of the whole, and
/// the seam remembers that whole and parts say the same.
/// </summary>
public sealed partial class Article
{
    /// <summary>Cuts a block at a place of its text.</summary>
    /// <returns>The parts as they stand; one part where there is nothing to cut.</returns>
    public IReadOnlyList<Block> Split(string blockId, int at, Act act)
    {
        var block = Cuttable(blockId);
        var place = Math.Clamp(at, 0, block.Text.Length);
        return Split(block, [block.Text[..place], block.Text[place..]], act);
    }

    /// <summary>Cuts a block into these texts, which are its own or, unless somebody else has saved it since, a newer version of them.</summary>
    /// <param name="seen">The digest of the text that the person started from.</param>
    /// <param name="name">What a page calls the second part already; null where it has no name yet.</param>
    /// <returns>The parts; null when the texts are kept beside another one, so that nothing was cut.</returns>
    public IReadOnlyList<Block>? Split(string blockId, IReadOnlyList<string> texts, string seen, Act act, string? name = null)
    {
        var block = Cuttable(blockId);
        var whole = texts.Aggregate("", (before, next) => before + Joint.Between(Edition, before, next) + next);
        var saved = SaveOver(block, new Typed(whole), seen, act);
        return saved.Conflict ? null : Split(saved.Block, texts, act, name is not null && Ids.IsBlock(name) && Head.Content.Find(name) is null ? name : null);
    }

    /// <summary>Joins a block to the one before it, which keeps its identity.</summary>
    public Block Merge(string blockId, Act act)
    {
        RefuseWhenWithdrawn();
        var blocks = Head.Content.Blocks.ToList();
        var at = blocks.FindIndex(block => block.Id == blockId);
        var before = at < 1 ? null : blocks[at - 1];
        if (before is null || !before.Kind.CanBeCut() || !blocks[at].Kind.CanBeCut() || before.Kind == BlockKind.Headline || blocks[at].Picture is not null)
            throw new RefusedException("It can’t be joined to what stands before it.", "Only paragraphs of the text are joined.");
        if (before.Variants.Count + blocks[at].Variants.Count > 0)
            throw new RefusedException("Two people saved one of these paragraphs differently.", "Choose one of the texts first.");
        var joined = Joined(before, blocks[at]);
        blocks[at - 1] = joined;
        blocks.RemoveAt(at);
        var seam = new Seam(Cut: false, new(joined.Id, joined.Digest), [new(before.Id, before.Digest), new(blockId, Head.Content.Find(blockId)!.Digest)]);
        Add(Head.Content with { Blocks = blocks, Seams = [.. Head.Content.Seams, seam] }, act);
        return joined;
    }

    private Block Cuttable(string blockId)
    {
        RefuseWhenWithdrawn();
        var block = Known(blockId);
        return block.Kind.CanBeCut() ? block : throw new RefusedException("It can’t be split: it is one line.", "Add a paragraph after it instead.");
    }

    private List<Block> Split(Block block, IReadOnlyList<string> texts, Act act, string? name = null)
    {
        if (block.Variants.Count > 0)
            throw new RefusedException("Two people saved this paragraph differently.", "Choose one of the texts first.");
        var parts = Parts(block, [.. texts.Select(text => text.Trim())], name);
        if (parts.Count < 2)
            return parts;
        var blocks = Head.Content.Blocks.ToList();
        var at = blocks.FindIndex(known => known.Id == block.Id);
        blocks.RemoveAt(at);
        blocks.InsertRange(at, parts);
        var seam = new Seam(Cut: true, new(block.Id, block.Digest), [.. parts.Select(part => new BlockText(part.Id, part.Digest))]);
        Add(Head.Content with { Blocks = blocks, Seams = [.. Head.Content.Seams, seam] }, act);
        return parts;
    }

    private List<Block> Parts(Block block, IReadOnlyList<string> texts, string? name)
    {
        var parts = new List<Block>();
        var carriages = Dealt(block);
        var from = 0;
        var kept = texts.Where(text => text.Length > 0).ToList();
        foreach (var (index, text) in kept.Index())
        {
            var start = Math.Max(from, block.Text.IndexOf(text, Math.Min(from, block.Text.Length), StringComparison.Ordinal));
            from = start + text.Length;
            var carried = carriages.Skip(Math.Min(index, carriages.Count - 1)).Take(index + 1 < kept.Count ? 1 : carriages.Count).ToList();
            parts.Add(block with
            {
                Id = index == 0 ? block.Id : index == 1 && name is not null ? name : Ids.Block(),
                Kind = index == 0 ? block.Kind : block.Kind.WhenCutOff(),
                Text = text,
                Marks = block.Marks.Within(start, from),
                Picture = index == 0 ? block.Picture : null,
                Carried = carried.Count == 0 ? null : carried[0],
                AlsoCarried = [.. carried.Skip(1)],
                Cosmetic = index == 0 ? block.Cosmetic : new Dictionary<string, string>(),
            });
        }
        return parts;
    }

    /// <summary>
    /// What a translated block was made from, one by one, to be dealt to its parts: each takes a source block and the last what is left.
    /// A translation that was up to date is so in its parts; one that was stale stays stale.
    /// </summary>
    private List<CarriedFrom> Dealt(Block block)
    {
        if (Source is null)
            return [];
        var (staleness, texts) = (new Staleness(this), new CarriedTexts(this, Head.Content));
        return
        [
            .. block.Carriages.SelectMany(carried => texts.Of(carried).ToList() is { Count: > 0 } now
                ? now.Select(from => staleness.StillSays(carried) ? From(from) : carried with { Block = from.Id })
                : [carried]).DistinctBy(carried => carried.Block),
        ];
    }

    private Block Joined(Block before, Block after)
    {
        var joined = before.JoinedWith(after, Edition);
        var unspaced = before.JoinedWith(after.Text, after.Marks, "");
        // What was cut inside a word is whole again.
        if (Head.Content.Seams.Any(seam => seam.Whole.Block == before.Id && seam.Whole.Digest == unspaced.Digest))
            joined = unspaced;
        var carried = before.Carriages.Concat(after.Carriages).Distinct().ToList();
        return joined with
        {
            Carried = carried.Count == 0 ? null : carried[0],
            AlsoCarried = [.. carried.Skip(1)],
            Progress = before.Progress == BlockProgress.Draft || after.Progress == BlockProgress.Draft ? BlockProgress.Draft : BlockProgress.Confirmed,
            Waivers = [.. before.Waivers, .. after.Waivers],
            // What nobody has read stays so beside what somebody has.
            Drafted = after.AwaitsReading ? after.Drafted : before.Drafted ?? after.Drafted,
        };
    }

    private Block Known(string blockId) => Head.Content.Find(blockId) ?? throw new RefusedException(
        $"Block {blockId} is not in the {Language} article of story {Story.Id} any more.", "Load the page again; your text is still in its field.");
}
