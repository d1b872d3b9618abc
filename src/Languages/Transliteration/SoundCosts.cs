using System.Collections.Immutable;

namespace Dragoman.Languages;

/// <summary>What it costs to leave a sound out, and to write one for another. The figures were set on names of news, not taken from a source.</summary>
internal static class SoundCosts
{
    internal const int Classes = (int)Sound.R + 1;

    private const float Different = 1.3f;

    private static readonly ImmutableArray<float> Omission = [0.15f, 0.25f, 0.35f, 0.4f, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.8f];

    private static readonly ImmutableArray<float> Substitution = Table(
        (Sound.P, Sound.V, 0.4f), (Sound.V, Sound.W, 0.15f), (Sound.P, Sound.W, 0.6f), (Sound.S, Sound.J, 0.3f), (Sound.J, Sound.K, 0.45f),
        (Sound.T, Sound.S, 0.45f), (Sound.T, Sound.J, 0.6f), (Sound.K, Sound.H, 0.35f), (Sound.J, Sound.H, 0.6f), (Sound.J, Sound.Y, 0.35f),
        (Sound.K, Sound.S, 0.7f), (Sound.M, Sound.N, 0.5f), (Sound.L, Sound.R, 0.5f), (Sound.A, Sound.Y, 0.1f), (Sound.A, Sound.W, 0.15f), (Sound.A, Sound.H, 0.25f),
        (Sound.Y, Sound.W, 0.25f), (Sound.L, Sound.Y, 0.8f));

    internal static float Omit(Sound sound) => Omission[(int)sound];

    internal static float Write(Sound sound, Sound other) => Substitution[((int)sound * Classes) + (int)other];

    private static ImmutableArray<float> Table(params (Sound One, Sound Other, float Cost)[] near)
    {
        float[] table = new float[Classes * Classes];
        for (int i = 0; i < table.Length; i++)
        {
            int one = i / Classes, other = i % Classes;
            table[i] = one == other ? 0 : Math.Min(Different, Omission[one] + Omission[other]);
        }

        foreach ((Sound one, Sound other, float cost) in near)
        {
            table[((int)one * Classes) + (int)other] = cost;
            table[((int)other * Classes) + (int)one] = cost;
        }

        return [.. table];
    }
}
