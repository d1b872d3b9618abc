using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dragoman.Provenance;

namespace Dragoman.Newsroom.Tests.Provenance;

public partial class CanonicalNumberTests
{
    /// <summary>RFC 8785, appendix B: IEEE 754 bits and their text.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void A_number_is_written_as_ecmascript_writes_it(ulong bits, string text) => Assert.Equal(text, Format(bits));

    [Theory]
    [InlineData(0x7fffffffffffffff)]
    [InlineData(0x7ff0000000000000)]
    [InlineData(0xfff0000000000000)]
    public void What_is_not_finite_is_refused(ulong bits) => Assert.ThrowsAny<JsonException>(() => Format(bits));

    /// <summary>
    /// The RFC's authors give the SHA-256 of a file of "bits,text" lines whose numbers follow a rule: 169 fixed ones
    /// (read from their README), the 2,000 around the smallest normal one, then SHA-256 of the block before, as doubles.
    /// </summary>
    [Theory]
    [InlineData(1_000, "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687")]
    [InlineData(10_000, "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892")]
    [InlineData(100_000, "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7")]
    public void The_numbers_of_rfc_8785s_authors_have_their_published_hash(int count, string sha256)
    {
        string readme = Encoding.UTF8.GetString(SharedFile.Read("standards/jcs/testdata/README.md"));
        ulong[] fixedOnes = [.. FixedNumbers().Matches(readme).Select(match => ulong.Parse(match.Groups["bits"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        var lines = new StringBuilder();
        foreach (ulong bits in fixedOnes.Concat(SmallestNormals()).Concat(HashedDoubles()).Take(count))
            lines.Append(CultureInfo.InvariantCulture, $"{bits:x},{Format(bits)}\n");
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(lines.ToString()))));
    }

    private static IEnumerable<ulong> SmallestNormals() => Enumerable.Range(0, 2000).Select(i => 0x0010000000000000UL + (ulong)i);

    private static IEnumerable<ulong> HashedDoubles()
    {
        byte[] block = new byte[32];
        while (true)
        {
            block = SHA256.HashData(block);
            for (int at = 0; at < block.Length; at += sizeof(double))
            {
                double number = BinaryPrimitives.ReadDoubleLittleEndian(block.AsSpan(at));
                if (number != 0 && double.IsFinite(number)) yield return BitConverter.DoubleToUInt64Bits(number);
            }
        }
    }

    private static string Format(ulong bits) =>
        Encoding.UTF8.GetString(CanonicalJson.Serialize(JsonValue.Create(BitConverter.UInt64BitsToDouble(bits))));

    [GeneratedRegex("0x(?<bits>[0-9a-f]{16})n[,\n]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex FixedNumbers();
}
