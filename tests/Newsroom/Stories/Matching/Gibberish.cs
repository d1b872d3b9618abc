using System.Globalization;

namespace Dragoman.Stories.Matching;

/// <summary>Seeded numbers and sentences (the minimal standard generator of Park and Miller, 1988): the same on every run.</summary>
internal sealed class Gibberish(int seed)
{
    private long state = seed;

    public int Next(int below)
    {
        state = state * 48271 % 2147483647;
        return (int)(state % below);
    }

    /// <summary>Words of which, as in real text, few are frequent and most are rare.</summary>
    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ =>
        string.Create(CultureInfo.InvariantCulture, $"w{(Next(2) == 0 ? Next(30) : Next(20_000))}")));
}
