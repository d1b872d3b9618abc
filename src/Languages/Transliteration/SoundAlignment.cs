namespace Dragoman.Languages;

/// <summary>The cheapest way to make one row of sounds of another (after Wagner and Fischer, 1974).</summary>
internal static class SoundAlignment
{
    /// <summary>What a sound of an ending costs, against the same sound inside the word.</summary>
    private const float Ending = 0.3f;

    internal static float Likeness(Pronunciation name, Pronunciation word) => Of(name, word, isWithin: false);

    internal static float LikenessWithin(Pronunciation name, Pronunciation run) => Of(name, run, isWithin: true);

    private static float Of(Pronunciation name, Pronunciation word, bool isWithin)
    {
        ReadOnlySpan<Sound> down = name.Sounds, across = word.Sounds;
        if (down.IsEmpty || across.IsEmpty)
            return 0;
        Span<float> row = stackalloc float[across.Length + 1];
        for (int j = 1; j <= across.Length && !isWithin; j++)
            row[j] = row[j - 1] + SoundCosts.Omit(across[j - 1]);
        foreach (Sound sound in down)
            Next(row, sound, across);
        return Math.Max(0, 1 - (Cheapest(row, across, isWithin ? 0 : Ending) / name.Weight));
    }

    private static void Next(Span<float> row, Sound sound, ReadOnlySpan<Sound> across)
    {
        float diagonal = row[0];
        row[0] += SoundCosts.Omit(sound);
        for (int j = 1; j < row.Length; j++)
        {
            float cheapest = Math.Min(diagonal + SoundCosts.Write(sound, across[j - 1]), row[j] + SoundCosts.Omit(sound));
            diagonal = row[j];
            row[j] = Math.Min(cheapest, row[j - 1] + SoundCosts.Omit(across[j - 1]));
        }
    }

    /// <summary>The name may end before the word does: what follows is an ending.</summary>
    private static float Cheapest(ReadOnlySpan<float> row, ReadOnlySpan<Sound> across, float ending)
    {
        float rest = 0, cheapest = row[^1];
        for (int j = across.Length - 1; j > 0; j--)
        {
            rest += SoundCosts.Omit(across[j]) * ending;
            cheapest = Math.Min(cheapest, row[j] + rest);
        }

        return cheapest;
    }
}
