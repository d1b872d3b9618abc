using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Usage;

/// <summary>A word as it sounds: whole and, in Arabic and Hebrew, without a letter that is joined before a name.</summary>
internal sealed class SpokenWord
{
    private const int Shortest = 4;
    private const float Joined = 0.02f;

    private readonly List<(Range Range, Pronunciation Sound)> readings = [];

    public static SpokenWord Of(string text, Range word, LanguageTag language)
    {
        var spoken = new SpokenWord();
        spoken.readings.Add((word, Pronunciation.Of(text[word])));
        var joining = language.Language switch { "ar" => "وفبلك", "he" => "הובלמשכ", _ => "" };
        var (start, end) = (word.Start.Value, word.End.Value);
        if (end - start >= Shortest && joining.Contains(text[start], StringComparison.Ordinal))
            spoken.readings.Add(((start + 1)..end, Pronunciation.Of(text.AsSpan(start + 1, end - start - 1))));
        return spoken;
    }

    /// <summary>The reading that sounds most like a word, compared both ways: neither may be an ending of the other.</summary>
    public Nearness Near(string word)
    {
        var sound = Pronunciation.Of(word);
        return readings.Select((reading, index) => new Nearness(
                Math.Min(Pronunciation.Likeness(sound, reading.Sound), Pronunciation.Likeness(reading.Sound, sound)) - (index * Joined), reading.Range))
            .MaxBy(near => near.Likeness);
    }
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Nearness(float Likeness, Range Range);
