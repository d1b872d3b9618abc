using Dragoman.Stories;

namespace Dragoman.Web.Desk.Blocks;

/// <param name="Key">Names the field on its page, and stays while the page does: a first save does not change it.</param>
/// <param name="Action">Where it saves to.</param>
public sealed record BlockFieldView(string Key, string Action, BlockKind Kind, string Label, string Text, string Language, string Direction, BlockStatusView Status)
{
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>How many characters, as people count them, serve best; null where any number does.</summary>
    public (int Least, int Most)? Length => Kind switch
    {
        BlockKind.Headline => (40, 80),
        BlockKind.Summary => (80, 160),
        BlockKind.Slug => (15, 60),
        BlockKind.AltText => (20, 125),
        _ => null,
    };

    /// <summary>It is set as a whole: nothing in it is bold, italic or a link.</summary>
    public bool IsPlain => Kind is BlockKind.Headline or BlockKind.Slug or BlockKind.AltText;
}

/// <summary>What stands under a field: how its text is stored.</summary>
/// <param name="Seen">Digest of the stored text that the person has before them: a save says what it started from.</param>
/// <param name="Says">What happened last: "Saved".</param>
/// <param name="State">Of a translated block; null in an original.</param>
public sealed record BlockStatusView(string Key, string Action, string Seen, string Says = "", TranslatedState? State = null, BlockConflict? Conflict = null, MachineDraft? Drafted = null)
{
    public static BlockStatusView Of(string key, string action, Block? block, TranslatedState? state, string says = "") => new(
        key,
        action,
        block?.Digest ?? Digest.OfText(""),
        says,
        state,
        block is null ? null : BlockConflict.Of(block),
        block?.Drafted);
}

/// <summary>Texts that were saved at the same time, for a person to choose among.</summary>
public sealed record BlockConflict(string Stored, IReadOnlyList<Variant> Variants)
{
    public static BlockConflict? Of(Block block) => block.Variants.Count > 0 ? new(block.Text, block.Variants) : null;
}
