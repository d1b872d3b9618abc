using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Provenance;

namespace Dragoman.Newsroom.Tests.Provenance;

public class SigningKeyTests
{
    /// <summary>The key of RFC 7515, appendix A.3.1.</summary>
    internal const string Rfc7515Key =
        """
        {"kty":"EC","crv":"P-256",
         "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
         "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
         "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}
        """;

    [Fact]
    public void A_key_survives_being_written_and_read()
    {
        using var key = SigningKey.Create();
        using var read = SigningKey.FromPrivateJwk(key.ToPrivateJwk());
        Assert.Equal(key.Id, read.Id);
        Assert.Equal(key.ToPrivateJwk(), read.ToPrivateJwk());
        string signature = DetachedSignature.Sign("record"u8, read);
        Assert.True(DetachedSignature.Verify(signature, "record"u8, new KeySet([key.ToPublicJwk()])).Valid);
    }

    [Fact]
    public void The_public_part_says_what_it_is_for_and_holds_no_secret()
    {
        using var key = SigningKey.FromPrivateJwk(Rfc7515Key);
        JsonObject jwk = key.ToPublicJwk();
        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], jwk.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("EC", "P-256", "ES256", "sig"), ((string?)jwk["kty"], (string?)jwk["crv"], (string?)jwk["alg"], (string?)jwk["use"]));
        Assert.Equal("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", (string?)jwk["x"]);
        Assert.Equal(key.Id, (string?)jwk["kid"]);
    }

    /// <summary>RFC 9449, section 6.1: the thumbprint (jkt) of the key in its proofs.</summary>
    [Fact]
    public void A_keys_id_is_its_rfc_7638_thumbprint()
    {
        var jwk = JsonNode.Parse(
            """
            {"kty":"EC","crv":"P-256",
             "x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",
             "y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"}
            """)!.AsObject();
        Assert.True(new KeySet([jwk]).TryFind("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I", out PublicKey? key));
        Assert.Equal(key.Id, key.Thumbprint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not JSON")]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB","d":"AQAB"}""")]
    public void What_is_no_key_is_refused(string json) =>
        Assert.Throws<FormatException>(() => SigningKey.FromPrivateJwk(json));

    [Theory]
    [InlineData("\"d\":\"jpsQ", "\"d\":\"jpsR")] // another secret than the point's
    [InlineData("\"d\"", "\"e\"")]
    [InlineData("E9LI\"", "E9LI=\"")]
    [InlineData("E9LI\"", "E9LJ\"")] // idle bits set
    [InlineData("\"d\":\"jpsQ", "\"d\":\"")]
    [InlineData("\"y\"", "\"z\"")]
    [InlineData("P-256", "P-384")]
    [InlineData("P-256", "secp256k1")]
    [InlineData("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI", "_____________________________________________")]
    [InlineData("{\"kty\"", "{\"kty\":\"EC\",\"kty\"")]
    public void A_damaged_private_key_is_refused(string from, string to) =>
        Assert.Throws<FormatException>(() => SigningKey.FromPrivateJwk(Rfc7515Key.Replace(from, to, StringComparison.Ordinal)));

    /// <summary>RFC 7520, section 3: a P-521 pair, an RSA pair and two symmetric keys; none can make an ES256 signature.</summary>
    [Theory]
    [InlineData("3_1.ec_public_key")]
    [InlineData("3_2.ec_private_key")]
    [InlineData("3_3.rsa_public_key")]
    [InlineData("3_4.rsa_private_key")]
    [InlineData("3_5.symmetric_key_mac_computation")]
    [InlineData("3_6.symmetric_key_encryption")]
    public void No_key_of_the_cookbook_signs_es256(string name) => Assert.Throws<FormatException>(() =>
        SigningKey.FromPrivateJwk(Encoding.UTF8.GetString(SharedFile.Read($"standards/jws/jwk/{name}.json"))));
}
