using System.Runtime.InteropServices;

namespace Dragoman.Languages;

/// <summary>What is known about a proper name without a dictionary.</summary>
public enum ProperNameKind
{
    /// <summary>A single word, or several of which nothing more is known.</summary>
    Unknown,

    /// <summary>A person: it stands behind a title, or is two or three words none of which is a common noun.</summary>
    Person,

    /// <summary>It holds a word that is translated and not transliterated: Supreme Court, Labour Party, Human Rights Watch.</summary>
    Translated,
}

/// <summary>A proper name in a text.</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="End">The index behind its last.</param>
/// <param name="Kind">What is known about it.</param>
/// <param name="Words">Its words that are carried over by sound, as ranges of the text; empty for a name that is translated whole.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ProperName(int Start, int End, ProperNameKind Kind, IReadOnlyList<Range> Words);
