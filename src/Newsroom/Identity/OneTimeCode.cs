using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using NodaTime;

namespace Dragoman.Identity;

/// <summary>
/// The six digits that an authenticator shows for 30 seconds (TOTP, RFC 6238, with HMAC-SHA-1 as every authenticator has it).
/// </summary>
public static class OneTimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Period = 30;

    /// <summary>A new key of 160 bits, in Base32.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>What an authenticator reads as a picture.</summary>
    public static string Address(string newsroom, string name, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(newsroom)}:{Uri.EscapeDataString(name)}?secret={key}&issuer={Uri.EscapeDataString(newsroom)}";

    public static string At(string key, Instant instant) => Code(Bytes(key), StepOf(instant));

    /// <summary>The step that a code belongs to: the running one, or one beside it, since clocks differ. Null when it fits none after <paramref name="after"/>: a code is taken once.</summary>
    public static long? Step(string key, string code, Instant now, long after)
    {
        var typed = string.Concat(code.Where(char.IsDigit).Select(digit => (char)('0' + (int)char.GetNumericValue(digit))));
        var bytes = Bytes(key);
        long? found = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            // All three are compared, so that the time says nothing.
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(bytes, step)), System.Text.Encoding.ASCII.GetBytes(typed)) && step > after)
                found ??= step;
        }
        return found;
    }

    private static long StepOf(Instant instant) => instant.ToUnixTimeSeconds() / Period;

    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as authenticators know it: HMAC-SHA-1, whose weakness in collisions does not touch it.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (held, bits) = (0, 0);
        foreach (var letter in key)
        {
            (held, bits) = ((held << 5) | Base32.IndexOf(letter, StringComparison.Ordinal), bits + 5);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
