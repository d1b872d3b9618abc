using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Provenance;

namespace Dragoman.Newsroom.Tests.Provenance;

/// <summary>
/// Published signatures. No example of RFC 7520 is ES256: 4.1 and 4.2 are RSA (RS256, PS384), 4.3 is ES512, 4.4 to 4.7
/// are HS256, 4.8 is three of these at once; what they can show is that each is refused. RFC 7515 A.3 is ES256, over an
/// encoded payload, and RFC 7797's unencoded payloads are under HS256: one shows our ES256, the other our signing input.
/// </summary>
public class JwsVectorTests
{
    private const string Rfc7515Header = "eyJhbGciOiJFUzI1NiJ9";

    private const string Rfc7515Payload =
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

    private const string Rfc7515Signature =
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    [Fact]
    public void The_es256_signature_of_rfc_7515_a_3_verifies()
    {
        PublicKey key = Rfc7515Key();
        byte[] signature = Base64Url.DecodeFromChars(Rfc7515Signature);
        Assert.True(key.Verify(Encoding.ASCII.GetBytes($"{Rfc7515Header}.{Rfc7515Payload}"), signature));
        Assert.False(key.Verify(Encoding.ASCII.GetBytes($"{Rfc7515Header}.{Rfc7515Payload}A"), signature));
    }

    [Fact]
    public void A_signature_over_an_encoded_payload_is_not_one_over_the_record_itself()
    {
        PublicKey key = Rfc7515Key();
        var keys = new KeySet([key.ToJwk()]);
        byte[] payload = Base64Url.DecodeFromChars(Rfc7515Payload);
        Assert.False(DetachedSignature.Verify($"{Rfc7515Header}..{Rfc7515Signature}", payload, keys).Valid);
        Assert.False(DetachedSignature.Verify($"{Rfc7515Header}.{Rfc7515Payload}.{Rfc7515Signature}", payload, keys).Valid);
    }

    [Theory]
    [InlineData("4_1.rsa_v15_signature", "RS256")]
    [InlineData("4_2.rsa-pss_signature", "PS384")]
    [InlineData("4_3.ecdsa_signature", "ES512")]
    [InlineData("4_4.hmac-sha2_integrity_protection", "HS256")]
    [InlineData("4_5.signature_with_detached_content", "HS256")]
    public void Each_compact_signature_of_the_cookbook_is_refused_by_its_algorithm(string name, string algorithm)
    {
        JsonNode vector = JsonNode.Parse(SharedFile.Read($"standards/jws/jws/{name}.json"))!;
        string[] parts = ((string)vector["output"]!["compact"]!).Split('.');
        byte[] payload = Encoding.UTF8.GetBytes((string)vector["input"]!["payload"]!);
        SignatureCheck check = DetachedSignature.Verify($"{parts[0]}..{parts[2]}", payload, new KeySet([]));
        Assert.False(check.Valid);
        Assert.Contains($"\"{algorithm}\", and only \"ES256\"", check.Problem, StringComparison.Ordinal);
    }

    /// <summary>The file's "signing" part is out of step with its output (no crit); the RFC and the output agree.</summary>
    [Fact]
    public void The_bytes_that_are_signed_are_those_of_rfc_7797()
    {
        JsonNode vector = JsonNode.Parse(SharedFile.Read("standards/jws/rfc7797/hmac-sha2_b64_false.json"))!;
        JsonNode output = vector["output"]!["json_flat"]!;
        Assert.Equal((string)output["signature"]!, Mac(vector, (string)output["protected"]!));
    }

    /// <summary>RFC 7797, section 4.2: the same key over "$.02", detached.</summary>
    [Fact]
    public void The_detached_example_of_rfc_7797_has_our_signing_input()
    {
        JsonNode vector = JsonNode.Parse(SharedFile.Read("standards/jws/rfc7797/4.2.hmac-sha2_b64_false.json"))!;
        Assert.Equal("A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY", Mac(vector, "eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19"));
    }

    private static string Mac(JsonNode vector, string header)
    {
        byte[] secret = Base64Url.DecodeFromChars((string)vector["input"]!["key"]!["k"]!);
        byte[] payload = Encoding.UTF8.GetBytes((string)vector["input"]!["payload"]!);
        return Base64Url.EncodeToString(HMACSHA256.HashData(secret, DetachedSignature.SigningInput(header, payload)));
    }

    private static PublicKey Rfc7515Key()
    {
        using var key = SigningKey.FromPrivateJwk(SigningKeyTests.Rfc7515Key);
        return PublicKey.FromJwk(key.ToPublicJwk())!;
    }
}
