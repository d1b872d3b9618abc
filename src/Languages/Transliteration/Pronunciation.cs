namespace Dragoman.Languages;

/// <summary>
/// A word as the sounds that transliteration keeps, whatever script it is written in: Latin, Cyrillic, Arabic, Hebrew, or the Chinese
/// characters that foreign names are written with. It compares names; it does not transliterate them.
/// </summary>
public readonly struct Pronunciation
{
    /// <summary>Longer words are compared by their first sounds.</summary>
    internal const int Longest = 32;

    private readonly Sound[]? sounds;

    private Pronunciation(Sound[] sounds, float weight) => (this.sounds, Weight) = (sounds, weight);

    /// <summary>About the number of consonants: how much there is to compare. Below 2, anything sounds like anything.</summary>
    public float Weight { get; }

    internal ReadOnlySpan<Sound> Sounds => sounds;

    /// <summary>Reads a word.</summary>
    /// <param name="word">One word of any script, or several to be read as one; case and vowel signs do not matter.</param>
    /// <returns>The sounds; none where no letter is known.</returns>
    public static Pronunciation Of(ReadOnlySpan<char> word)
    {
        Span<Sound> buffer = stackalloc Sound[Longest];
        int count = Letters.Read(word, buffer);
        float weight = 0;
        foreach (Sound sound in buffer[..count])
            weight += SoundCosts.Omit(sound);
        return new(buffer[..count].ToArray(), weight);
    }

    /// <summary>How alike two words sound.</summary>
    /// <param name="name">A name in its bare form.</param>
    /// <param name="word">A word of the other text, which may carry endings.</param>
    /// <returns>0 for nothing alike up to 1 for the same.</returns>
    public static float Likeness(Pronunciation name, Pronunciation word) => SoundAlignment.Likeness(name, word);

    /// <summary>How well a name is found somewhere inside a run of characters that has no spaces, as Chinese.</summary>
    /// <param name="name">A name in its bare form.</param>
    /// <param name="run">The sounds of the run.</param>
    /// <returns>0 up to 1, as <see cref="Likeness"/>.</returns>
    public static float LikenessWithin(Pronunciation name, Pronunciation run) => SoundAlignment.LikenessWithin(name, run);
}
