namespace Dragoman.Stories.Reading;

/// <summary>A text that cannot be read: what is wrong, where, and what the person can do about it.</summary>
public sealed class UnreadableTextException(string what, string where, string cure)
    : Exception($"{what} ({where}). {cure}")
{
    /// <summary>A sentence without its full stop.</summary>
    public string What { get; } = what;

    /// <summary>Line and column, block and character, or byte offset, all counted from 1 (bytes from 0).</summary>
    public string Where { get; } = where;

    /// <summary>A sentence with its full stop.</summary>
    public string Cure { get; } = cure;
}
