using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Dragoman.Provenance;

/// <summary>The newsroom's private key: P-256, for ES256 signatures under its provenance records.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa ecdsa;
    private readonly PublicKey publicKey;
    private readonly Lock signing = new();

    private SigningKey(ECDsa ecdsa)
    {
        this.ecdsa = ecdsa;
        publicKey = new PublicKey(ecdsa.ExportParameters(includePrivateParameters: false).Q);
    }

    /// <summary>RFC 7638 thumbprint: SHA-256, base64url.</summary>
    public string Id => publicKey.Id;

    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <exception cref="FormatException">The text is not the JWK of a P-256 private key whose two parts belong together.</exception>
    public static SigningKey FromPrivateJwk(string json)
    {
        JsonObject? jwk = StrictJson.TryParseObject(Encoding.UTF8.GetBytes(json));
        if (jwk is null || !PublicKey.IsForEs256(jwk)) throw new FormatException("The text is not the JWK of a P-256 key for ES256.");
        byte[] secret = PublicKey.ReadField(jwk, "d");
        try
        {
            ECPoint point = PublicKey.ReadPoint(jwk);
            return RequirePair(new SigningKey(ECDsa.Create(
                new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point, D = secret })));
        }
        catch (CryptographicException e)
        {
            throw new FormatException("The private key and its point do not belong together on P-256.", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public string ToPrivateJwk()
    {
        ECParameters parameters = ecdsa.ExportParameters(includePrivateParameters: true);
        JsonObject jwk = ToPublicJwk();
        jwk["d"] = Base64Url.EncodeToString(parameters.D);
        CryptographicOperations.ZeroMemory(parameters.D);
        return Encoding.UTF8.GetString(CanonicalJson.Serialize(jwk));
    }

    public JsonObject ToPublicJwk() => publicKey.ToJwk();

    /// <returns>r and s, 32 bytes each (IEEE P1363).</returns>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (signing)
            return ecdsa.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    public void Dispose() => ecdsa.Dispose();

    /// <summary>Not every platform checks on import that d makes this point: a signature shows it.</summary>
    private static SigningKey RequirePair(SigningKey key)
    {
        ReadOnlySpan<byte> probe = "Does this key verify what it signs?"u8;
        if (key.publicKey.Verify(probe, key.Sign(probe))) return key;
        key.Dispose();
        throw new FormatException("The private key and its point do not belong together.");
    }
}
