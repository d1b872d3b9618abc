using Dragoman.Languages;

namespace Dragoman.Stories.Reading;

/// <summary>A text that cannot be read: what is wrong, where, and what the person can do about it.</summary>
public sealed class UnreadableTextException(Sentence what, Sentence where, Sentence cure)
    : Exception($"{what} ({where}). {cure}")
{
    /// <summary>A sentence without its full stop.</summary>
    public string What => what.ToString();

    /// <summary>Line and column, block and character, or byte offset, all counted from 1 (bytes from 0).</summary>
    public string Where => where.ToString();

    /// <summary>A sentence with its full stop.</summary>
    public string Cure => cure.ToString();

    public Sentence Fault => what;

    public Sentence Place => where;

    public Sentence Remedy => cure;
}
