using System.Buffers.Text;
using System.Text;

namespace Dragoman.Provenance;

/// <summary>
/// A signature that stands beside what it signs: compact JWS with a detached (RFC 7515, appendix F), unencoded
/// (RFC 7797) payload, ES256. A valid ECDSA signature can be rewritten into a second valid one by anybody, so a
/// record is known by its own digest, never by its signature's.
/// </summary>
public static class DetachedSignature
{
    private const int LongestSignature = 8192;

    public static string Sign(ReadOnlySpan<byte> payload, SigningKey key)
    {
        string header = SignatureHeader.Encode(key.Id);
        return $"{header}..{Base64Url.EncodeToString(key.Sign(SigningInput(header, payload)))}";
    }

    /// <summary>Never throws, whatever the signature holds.</summary>
    public static SignatureCheck Verify(string jws, ReadOnlySpan<byte> payload, KeySet keys)
    {
        if (jws.Length > LongestSignature) return SignatureCheck.Refused($"The signature is longer than {LongestSignature} characters.");
        if (jws.Split('.') is not [var header, var carried, var signature])
            return SignatureCheck.Refused("The signature is not of three parts with a dot between them.");
        if (carried.Length > 0)
            return SignatureCheck.Refused("The signature carries a payload of its own, where the record itself is the payload.");
        (string? keyId, string? problem) = SignatureHeader.Decode(header);
        problem ??= CheckKey(SigningInput(header, payload), signature, keyId!, keys);
        return problem is null ? SignatureCheck.By(keyId!) : SignatureCheck.Refused(problem, keyId);
    }

    /// <summary>The bytes that are signed: the encoded header, a dot, the payload as it is (RFC 7797, section 3).</summary>
    public static byte[] SigningInput(string encodedHeader, ReadOnlySpan<byte> payload) =>
        [.. Encoding.ASCII.GetBytes(encodedHeader), (byte)'.', .. payload];

    private static string? CheckKey(byte[] signingInput, string signature, string keyId, KeySet keys)
    {
        if (StrictBase64Url.Decode(signature) is not { } bytes) return "The signature is not base64url without padding.";
        if (bytes.Length != PublicKey.SignatureSize)
            return $"The signature is {bytes.Length} bytes long, where ES256 makes {PublicKey.SignatureSize}.";
        if (!keys.TryFind(keyId, out PublicKey? key))
            return $"The signature's key, {SignatureHeader.Quoted(keyId)}, is not among the newsroom's published keys.";
        return key.Verify(signingInput, bytes) ? null : "The signature does not match: the record or the signature was changed.";
    }
}
