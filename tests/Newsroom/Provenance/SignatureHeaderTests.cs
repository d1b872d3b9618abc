using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Provenance;

namespace Dragoman.Newsroom.Tests.Provenance;

/// <summary>Headers that are rightly signed, or claim to be, and must not be believed.</summary>
public sealed class SignatureHeaderTests : IDisposable
{
    private static readonly byte[] Payload = "record"u8.ToArray();

    private readonly SigningKey key = SigningKey.Create();
    private readonly KeySet keys;

    public SignatureHeaderTests() => keys = new KeySet([key.ToPublicJwk()]);

    public void Dispose() => key.Dispose();

    [Fact]
    public void A_stranger_cannot_sign_in_the_newsrooms_name()
    {
        using var stranger = SigningKey.Create();
        AssertRefused("does not match", Verify(Header(), stranger));
        JsonObject bringsItsOwnKey = Header();
        bringsItsOwnKey["jwk"] = stranger.ToPublicJwk();
        AssertRefused("does not match", Verify(bringsItsOwnKey, stranger));
    }

    [Theory]
    [InlineData("alg", "\"none\"", "\"none\"")]
    [InlineData("alg", "\"None\"", "only \"ES256\"")]
    [InlineData("alg", "\"HS256\"", "only \"ES256\"")]
    [InlineData("alg", "\"ES512\"", "only \"ES256\"")]
    [InlineData("alg", "\"es256\"", "only \"ES256\"")]
    [InlineData("alg", "[\"ES256\"]", "does not name its algorithm")]
    [InlineData("alg", null, "does not name its algorithm")]
    [InlineData("b64", "true", "\"b64\" is not false")]
    [InlineData("b64", "\"false\"", "\"b64\" is not false")]
    [InlineData("b64", null, "\"b64\" is not false")]
    [InlineData("crit", "[\"b64\",\"exp\"]", "depends on \"exp\"")]
    [InlineData("crit", "[\"b64\",\"b64\"]", "exactly once")]
    [InlineData("crit", "[\"b64\",null]", "exactly once")]
    [InlineData("crit", "[\"\\u001b[2J\"]", "one that cannot be shown")]
    [InlineData("crit", "[]", "exactly once")]
    [InlineData("crit", "\"b64\"", "not a list")]
    [InlineData("crit", null, "does not mark")]
    [InlineData("kid", "7", "does not name its key")]
    [InlineData("kid", "\"\"", "does not name its key")]
    [InlineData("kid", "\"no such key\"", "not among")]
    [InlineData("kid", null, "does not name its key")]
    public void A_header_that_is_not_ours_is_refused_though_rightly_signed(string member, string? value, string problem)
    {
        JsonObject header = Header();
        if (value is null) header.Remove(member);
        else header[member] = JsonNode.Parse(value);
        AssertRefused(problem, Verify(header, key));
    }

    [Theory]
    [InlineData("""{"alg":"\ud800"}""", "does not name its algorithm")]
    [InlineData("""{"alg":"ES256","b64":false,"crit":["\ud800"]}""", "exactly once")]
    [InlineData("""{"alg":"ES256","b64":false,"crit":["b64"],"kid":"\ud800"}""", "does not name its key")]
    public void Half_a_surrogate_pair_in_a_header_is_as_good_as_nothing(string header, string problem) =>
        AssertRefused(problem, DetachedSignature.Verify($"{Encode(header)}..{Encode("signature")}", Payload, keys));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("not JSON")]
    [InlineData("""{"alg":"ES256","alg":"none"}""")]
    [InlineData("""{"\ud800":1}""")]
    public void A_header_that_is_not_one_plain_object_is_refused(string header) =>
        AssertRefused("not a JSON object", DetachedSignature.Verify($"{Encode(header)}..{Encode("signature")}", Payload, keys));

    [Fact]
    public void A_member_that_is_not_critical_is_passed_over()
    {
        JsonObject header = Header();
        header["typ"] = "JOSE";
        Assert.True(Verify(header, key).Valid);
    }

    /// <summary>The public key's text as the secret of an HMAC: the confusion that RFC 8725, section 2.1, warns of.</summary>
    [Fact]
    public void A_mac_made_with_the_public_key_is_refused()
    {
        JsonObject header = Header();
        header["alg"] = "HS256";
        string encoded = Encode(header.ToJsonString());
        byte[] mac = HMACSHA256.HashData(CanonicalJson.Serialize(key.ToPublicJwk()), DetachedSignature.SigningInput(encoded, Payload));
        AssertRefused("only \"ES256\"", DetachedSignature.Verify($"{encoded}..{Base64Url.EncodeToString(mac)}", Payload, keys));
    }

    private static void AssertRefused(string problem, SignatureCheck check)
    {
        Assert.False(check.Valid);
        Assert.Contains(problem, check.Problem, StringComparison.Ordinal);
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private JsonObject Header() => new() { ["alg"] = "ES256", ["b64"] = false, ["crit"] = new JsonArray("b64"), ["kid"] = key.Id };

    private SignatureCheck Verify(JsonObject header, SigningKey signer)
    {
        string encoded = Encode(header.ToJsonString());
        byte[] signature = signer.Sign(DetachedSignature.SigningInput(encoded, Payload));
        return DetachedSignature.Verify($"{encoded}..{Base64Url.EncodeToString(signature)}", Payload, keys);
    }
}
