namespace Dragoman.Memory;

/// <summary>Which memory this is, and the number of its newest change.</summary>
internal sealed class MemoryCount
{
    public string Id { get; init; } = "";

    public long Number { get; init; }
}
