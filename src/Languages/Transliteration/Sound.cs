namespace Dragoman.Languages;

/// <summary>
/// Classes of sounds that survive transliteration. Scripts disagree about voice (b and p, d and t, k and g) and about vowels: a class holds
/// what they confuse, and the classes that are confused now and then are near each other.
/// </summary>
internal enum Sound : byte
{
    /// <summary>Vowels, and the letters that stand for them or for nothing (ع, א).</summary>
    A,

    /// <summary>i and y.</summary>
    Y,

    /// <summary>u and w; و and ו, which are also v.</summary>
    W,

    /// <summary>h and its like, which many scripts leave out.</summary>
    H,

    /// <summary>b, p.</summary>
    P,

    /// <summary>f, v.</summary>
    V,

    /// <summary>d, t.</summary>
    T,

    /// <summary>s, z.</summary>
    S,

    /// <summary>sh, ch, j.</summary>
    J,

    /// <summary>k, g, kh.</summary>
    K,
    M,
    N,
    L,
    R,
}
