using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Dragoman.Provenance;

/// <summary>A point on P-256 against which a newsroom's signatures are checked (ES256, RFC 7518). Safe for many threads.</summary>
public sealed class PublicKey
{
    internal const int FieldSize = 32, SignatureSize = 2 * FieldSize;

    /// <summary>The members that hold a secret in a JWK of any kind (RFC 7518, section 6).</summary>
    private static readonly string[] SecretMembers = ["d", "k", "p", "q", "dp", "dq", "qi", "oth"];

    private readonly ECPoint point;

    // Each is used by one thread at a time; making one, with the check that the point lies on the curve, takes longer than a verification.
    private readonly ConcurrentBag<ECDsa> ready = [];

    internal PublicKey(ECPoint point, string? id = null)
    {
        this.point = point;
        Thumbprint = Base64Url.EncodeToString(SHA256.HashData(CanonicalJson.Serialize(Members())));
        Id = id ?? Thumbprint;
    }

    /// <summary>What a signature's <c>kid</c> names: the key's own <c>kid</c>, or else its thumbprint.</summary>
    public string Id { get; }

    /// <summary>RFC 7638: SHA-256 of the required members. Its form is that of RFC 8785, as the values are ASCII.</summary>
    public string Thumbprint { get; }

    /// <summary>The key, or null when it is of a kind, curve or use that is not ES256's.</summary>
    /// <exception cref="FormatException">The key holds a secret, or is no point of its curve.</exception>
    public static PublicKey? FromJwk(JsonObject jwk)
    {
        if (SecretMembers.Any(jwk.ContainsKey)) throw new FormatException("A published key holds its private part.");
        if (!IsForEs256(jwk)) return null;
        var key = new PublicKey(ReadPoint(jwk), ReadId(jwk));
        using ECDsa onCurve = key.ToECDsa();
        return key;
    }

    public JsonObject ToJwk()
    {
        JsonObject jwk = Members();
        jwk["kid"] = Id;
        jwk["alg"] = "ES256";
        jwk["use"] = "sig";
        return jwk;
    }

    /// <param name="data">The signed bytes.</param>
    /// <param name="signature">r and s, 32 bytes each (IEEE P1363), as JWS has them; not DER.</param>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureSize) return false;
        ECDsa ecdsa = ready.TryTake(out ECDsa? known) ? known : ToECDsa();
        try
        {
            return ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            ready.Add(ecdsa);
        }
    }

    internal static bool IsForEs256(JsonObject jwk) =>
        jwk.Text("kty") == "EC" && jwk.Text("crv") == "P-256"
        && (!jwk.ContainsKey("alg") || jwk.Text("alg") == "ES256")
        && (!jwk.ContainsKey("use") || jwk.Text("use") == "sig");

    internal static ECPoint ReadPoint(JsonObject jwk) => new() { X = ReadField(jwk, "x"), Y = ReadField(jwk, "y") };

    internal static byte[] ReadField(JsonObject jwk, string name) =>
        jwk.Text(name) is { } text && StrictBase64Url.Decode(text) is { Length: FieldSize } bytes
            ? bytes
            : throw new FormatException($"The key's \"{name}\" is not {FieldSize} bytes in base64url without padding.");

    private static string? ReadId(JsonObject jwk)
    {
        if (!jwk.ContainsKey("kid")) return null;
        return jwk.Text("kid") is { Length: > 0 } id ? id : throw new FormatException("The key's \"kid\" is not a text.");
    }

    private JsonObject Members() => new()
    {
        ["kty"] = "EC",
        ["crv"] = "P-256",
        ["x"] = Base64Url.EncodeToString(point.X),
        ["y"] = Base64Url.EncodeToString(point.Y),
    };

    private ECDsa ToECDsa()
    {
        try
        {
            return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
        }
        catch (CryptographicException e)
        {
            throw new FormatException("The key is no point of P-256.", e);
        }
    }
}
