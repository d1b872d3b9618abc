using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Memory;

/// <summary>By what a unit is known again when a file brings it once more: its languages, both texts, and the texts around the source.</summary>
internal static class UnitKey
{
    // Of 128 bits no two of all the units that a newsroom will ever have are the same.
    private const int Bytes = 16;

    public static string Of(MemoryUnit unit)
    {
        var said = string.Join('\u0000', unit.Languages.Source, unit.Languages.Target, unit.Source, unit.Target, unit.Before, unit.After);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(said), hash);
        return Base64Url.EncodeToString(hash[..Bytes]);
    }
}
