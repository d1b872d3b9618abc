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

    private Pronunciation(Sound[] sounds, float weight, int consonants) => (this.sounds, Weight, Consonants) = (sounds, weight, consonants);

    /// <summary>How much there is to compare: consonants count 1, half vowels and vowels less.</summary>
    public float Weight { get; }

    /// <summary>The consonants without h, w and y. A name with fewer than two cannot be told by its sound.</summary>
    public int Consonants { get; }

    /// <summary>
    /// The consonants as letters, each class as one, without those that scripts leave out or write as vowels (h, f, v, w and y):
    /// <c>stltnpkr</c> for a name in whatever script. To find what may sound alike; whether it does, <see cref="Likeness"/> says.
    /// </summary>
    public string Skeleton => sounds is null ? "" : string.Concat(sounds.Where(s => s is Sound.P or > Sound.V).Select(s => "pvtsjkmnlr"[s - Sound.P]));

    internal ReadOnlySpan<Sound> Sounds => sounds;

    /// <summary>Reads a word.</summary>
    /// <param name="word">One word of any script, or several to be read as one; case and vowel signs do not matter.</param>
    /// <returns>The sounds; none where no letter is known.</returns>
    public static Pronunciation Of(ReadOnlySpan<char> word)
    {
        Span<Sound> buffer = stackalloc Sound[Longest];
        int count = Letters.Read(word, buffer);
        float weight = 0;
        int consonants = 0;
        foreach (Sound sound in buffer[..count])
        {
            weight += SoundCosts.Omit(sound);
            consonants += sound >= Sound.P ? 1 : 0;
        }

        return new(buffer[..count].ToArray(), weight, consonants);
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
