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
        Span<float> omitted = stackalloc float[across.Length];
        for (int j = 0; j < across.Length; j++)
        {
            omitted[j] = Omission(across, j);
            row[j + 1] = isWithin ? 0 : row[j] + omitted[j];
        }

        for (int i = 0; i < down.Length; i++)
            Next(row, down[i], Omission(down, i), across, omitted);
        return Math.Max(0, 1 - (Cheapest(row, across, isWithin ? 0 : Ending) / name.Weight));
    }

    private static void Next(Span<float> row, Sound sound, float omission, ReadOnlySpan<Sound> across, ReadOnlySpan<float> omitted)
    {
        float diagonal = row[0];
        row[0] += omission;
        for (int j = 1; j < row.Length; j++)
        {
            float cheapest = Math.Min(diagonal + SoundCosts.Write(sound, across[j - 1]), row[j] + omission);
            diagonal = row[j];
            row[j] = Math.Min(cheapest, row[j - 1] + omitted[j - 1]);
        }
    }

    /// <summary>A t before a hissing sound is half of it: ts, tch, dge.</summary>
    private static float Omission(ReadOnlySpan<Sound> sounds, int at) =>
        sounds[at] == Sound.T && at + 1 < sounds.Length && sounds[at + 1] is Sound.S or Sound.J ? 0.3f : SoundCosts.Omit(sounds[at]);

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
