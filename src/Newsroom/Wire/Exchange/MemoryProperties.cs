namespace Dragoman.Wire.Exchange;

/// <summary>What this newsroom says of a unit in the properties of TMX and the columns of a table.</summary>
internal static class MemoryProperties
{
    public const string Level = "x-dragoman-level", Machine = "x-dragoman-machine-made", Before = "x-dragoman-before", After = "x-dragoman-after",
        Story = "x-dragoman-story", Address = "x-dragoman-address", File = "x-dragoman-file";

    /// <summary>Those that say what a unit itself has a place for; the others stay with it as they are.</summary>
    public static readonly IReadOnlyList<string> OfUnits = [Level, Machine, Before, After];

    public static readonly IReadOnlyList<string> All = [.. OfUnits, Story, Address, File];

    public const string Sentence = "sentence", Block = "block", Yes = "yes";
}
