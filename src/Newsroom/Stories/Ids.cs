using System.Security.Cryptography;

namespace Dragoman.Stories;

/// <summary>Short identities that read well in an address and over the telephone: no vowels that spell words, no 0/o or 1/l.</summary>
internal static class Ids
{
    private const string Alphabet = "23456789bcdfghjkmnpqrstvwxyz";

    public static string Story() => RandomNumberGenerator.GetString(Alphabet, 7);

    public static string Article() => RandomNumberGenerator.GetString(Alphabet, 12);

    public static string Block() => RandomNumberGenerator.GetString(Alphabet, 8);
}
