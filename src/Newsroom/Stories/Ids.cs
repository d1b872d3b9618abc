using System.Security.Cryptography;

namespace Dragoman.Stories;

/// <summary>Short identities that read well in an address and over the telephone: no vowels that spell words, no 0/o or 1/l.</summary>
internal static class Ids
{
    private const string Letters = "bcdfghjkmnpqrstvwxyz";
    private const string Alphabet = "23456789" + Letters;

    public static string Story() => RandomNumberGenerator.GetString(Alphabet, 7);

    public static string Article() => RandomNumberGenerator.GetString(Alphabet, 12);

    /// <summary>It is the paragraph's id on its page: a letter first, so that selectors can name it.</summary>
    public static string Block() => RandomNumberGenerator.GetString(Letters, 1) + RandomNumberGenerator.GetString(Alphabet, 7);

    /// <summary>Whether it is one that <see cref="Block"/> could make: a page names the blocks that are begun on it.</summary>
    public static bool IsBlock(string id) => id.Length == 8 && Letters.Contains(id[0], StringComparison.Ordinal) && id.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));
}
