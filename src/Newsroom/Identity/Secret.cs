using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Identity;

/// <summary>Secrets that the program makes up. They have so much chance in them that a plain digest keeps them: nobody can try them all.</summary>
public static class Secret
{
    private const string Letters = "23456789bcdfghjkmnpqrstvwxyz";

    /// <summary>A password that a person can copy without mistaking a letter.</summary>
    public static string Password() => RandomNumberGenerator.GetString(Letters, 14);

    /// <summary>For a link or a token: 32 letters, 153 bits.</summary>
    public static string Long() => RandomNumberGenerator.GetString(Letters, 32);

    /// <summary>For a sheet of paper: four groups of four, 76 bits.</summary>
    public static string RecoveryCode() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
