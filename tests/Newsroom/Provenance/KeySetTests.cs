using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Provenance;

namespace Dragoman.Newsroom.Tests.Provenance;

public class KeySetTests
{
    /// <summary>p of P-256 (FIPS 186-4, D.1.2.3).</summary>
    private static readonly BigInteger Prime =
        BigInteger.Parse("0ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [Fact]
    public void A_published_set_reads_back_with_each_of_its_keys()
    {
        using var old = SigningKey.Create();
        using var current = SigningKey.Create();
        var keys = KeySet.Parse(Bytes(new KeySet([old.ToPublicJwk(), current.ToPublicJwk()]).ToJson()));
        Assert.True(keys.TryFind(old.Id, out _));
        Assert.True(keys.TryFind(current.Id, out _));
        Assert.False(keys.TryFind("another", out _));
        Assert.Equal(2, keys.ToJson()["keys"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("3_1.ec_public_key", "bilbo.baggins@hobbiton.example")]
    [InlineData("3_3.rsa_public_key", "bilbo.baggins@hobbiton.example")]
    public void Public_keys_of_kinds_that_es256_does_not_know_are_passed_over(string name, string kid)
    {
        using var key = SigningKey.Create();
        var keys = new KeySet([Cookbook(name), key.ToPublicJwk()]);
        Assert.False(keys.TryFind(kid, out _));
        Assert.True(keys.TryFind(key.Id, out _));
    }

    [Theory]
    [InlineData("kty", "OKP")]
    [InlineData("crv", "Ed25519")]
    [InlineData("alg", "ECDH-ES")]
    [InlineData("use", "enc")]
    public void A_key_for_another_purpose_is_passed_over(string member, string value)
    {
        using var key = SigningKey.Create();
        JsonObject jwk = key.ToPublicJwk();
        jwk[member] = value;
        Assert.False(new KeySet([jwk]).TryFind(key.Id, out _));
    }

    [Theory]
    [InlineData("3_2.ec_private_key")]
    [InlineData("3_4.rsa_private_key")]
    [InlineData("3_5.symmetric_key_mac_computation")]
    [InlineData("3_6.symmetric_key_encryption")]
    public void A_set_that_gives_a_secret_away_is_refused(string name) =>
        Assert.Throws<FormatException>(() => new KeySet([Cookbook(name)]));

    [Fact]
    public void The_newsrooms_own_secret_is_never_published()
    {
        using var key = SigningKey.Create();
        var secret = JsonNode.Parse(key.ToPrivateJwk())!.AsObject();
        Assert.Throws<FormatException>(() => new KeySet([secret]));
    }

    [Fact]
    public void A_point_off_the_curve_is_refused()
    {
        using var key = SigningKey.Create();
        JsonObject jwk = key.ToPublicJwk();
        byte[] y = Base64Url.DecodeFromChars((string)jwk["y"]!);
        y[31] ^= 1;
        AssertRefused(key, "y", y);
        AssertRefused(key, "y", new byte[32]);
        AssertRefused(key, "x", new byte[32]);
    }

    /// <summary>x = 5 is on the curve; x = 5 + p would be a second spelling of the same point.</summary>
    [Fact]
    public void A_coordinate_beyond_the_field_is_refused()
    {
        BigInteger b = BigInteger.Parse("05ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        BigInteger y = BigInteger.ModPow(125 - 15 + b, (Prime + 1) / 4, Prime);
        JsonObject jwk = new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Field(5), ["y"] = Field(y), ["kid"] = "five" };
        Assert.True(new KeySet([jwk]).TryFind("five", out _));
        jwk["x"] = Field(5 + Prime);
        Assert.Throws<FormatException>(() => new KeySet([jwk]));
    }

    [Fact]
    public void A_compressed_point_is_refused()
    {
        using var key = SigningKey.Create();
        byte[] x = Base64Url.DecodeFromChars((string)key.ToPublicJwk()["x"]!);
        AssertRefused(key, "x", [2, .. x]);
        AssertRefused(key, "x", x[..31]);
        JsonObject withoutY = key.ToPublicJwk();
        withoutY.Remove("y");
        Assert.Throws<FormatException>(() => new KeySet([withoutY]));
    }

    [Fact]
    public void Two_keys_cannot_share_an_id_but_one_key_may_stand_twice()
    {
        using var one = SigningKey.Create();
        using var other = SigningKey.Create();
        JsonObject impostor = other.ToPublicJwk();
        impostor["kid"] = one.Id;
        Assert.Throws<FormatException>(() => new KeySet([one.ToPublicJwk(), impostor]));
        Assert.True(new KeySet([one.ToPublicJwk(), one.ToPublicJwk()]).TryFind(one.Id, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"keys":[null]}""")]
    [InlineData("""{"keys":["key"]}""")]
    [InlineData("""{"keys":[],"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"EC","kty":"EC"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":1,"y":2}]}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"keys":[{"\ud800":1}]}""")]
    public void What_is_no_key_set_is_refused(string json) =>
        Assert.Throws<FormatException>(() => KeySet.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_set_without_a_usable_key_is_empty() =>
        Assert.Empty(KeySet.Parse("""{"keys":[{"kty":"\ud800"},{"kty":7}],"more":1}"""u8).ToJson()["keys"]!.AsArray());

    private static void AssertRefused(SigningKey key, string member, byte[] value)
    {
        JsonObject jwk = key.ToPublicJwk();
        jwk[member] = Base64Url.EncodeToString(value);
        Assert.Throws<FormatException>(() => new KeySet([jwk]));
    }

    private static string Field(BigInteger value)
    {
        byte[] bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        return Base64Url.EncodeToString([.. new byte[32 - bytes.Length], .. bytes]);
    }

    private static JsonObject Cookbook(string name) => JsonNode.Parse(SharedFile.Read($"standards/jws/jwk/{name}.json"))!.AsObject();

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
