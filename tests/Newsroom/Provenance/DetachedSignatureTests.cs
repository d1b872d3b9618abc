using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Dragoman.Provenance;

namespace Dragoman.Newsroom.Tests.Provenance;

public sealed class DetachedSignatureTests : IDisposable
{
    private static readonly byte[] Payload = Encoding.UTF8.GetBytes("""{"text":"نهم تیر ۱۴۰۰. $.02"}""");

    private readonly SigningKey key = SigningKey.Create();
    private readonly KeySet keys;

    public DetachedSignatureTests() => keys = new KeySet([key.ToPublicJwk()]);

    public void Dispose() => key.Dispose();

    [Fact]
    public void A_signed_record_verifies_and_names_its_key() =>
        Assert.Equal(new SignatureCheck(true, key.Id, null), DetachedSignature.Verify(DetachedSignature.Sign(Payload, key), Payload, keys));

    [Fact]
    public void The_header_is_the_one_of_rfc_7797_with_the_keys_id()
    {
        string[] parts = DetachedSignature.Sign(Payload, key).Split('.');
        Assert.Equal(3, parts.Length);
        Assert.Equal("", parts[1]);
        Assert.Equal($$"""{"alg":"ES256","b64":false,"crit":["b64"],"kid":"{{key.Id}}"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])));
        Assert.Equal(64, Base64Url.DecodeFromChars(parts[2]).Length);
    }

    [Fact]
    public void Changing_any_byte_of_the_record_is_noticed()
    {
        string jws = DetachedSignature.Sign(Payload, key);
        for (int at = 0; at < Payload.Length; at++)
        {
            byte[] changed = [.. Payload];
            changed[at] ^= 1;
            AssertRefused("does not match", DetachedSignature.Verify(jws, changed, keys));
        }
        AssertRefused("does not match", DetachedSignature.Verify(jws, [], keys));
        AssertRefused("does not match", DetachedSignature.Verify(jws, [.. Payload, (byte)' '], keys));
    }

    [Fact]
    public void Changing_any_character_of_the_signature_is_noticed()
    {
        string jws = DetachedSignature.Sign(Payload, key);
        for (int at = 0; at < jws.Length; at++)
        {
            char other = jws[at] == 'A' ? 'B' : 'A';
            Assert.False(DetachedSignature.Verify(jws[..at] + other + jws[(at + 1)..], Payload, keys).Valid);
            Assert.False(DetachedSignature.Verify(jws.Remove(at, 1), Payload, keys).Valid);
        }
    }

    [Fact]
    public void A_key_that_the_newsroom_does_not_publish_is_named()
    {
        using var stranger = SigningKey.Create();
        SignatureCheck check = DetachedSignature.Verify(DetachedSignature.Sign(Payload, stranger), Payload, keys);
        AssertRefused("is not among the newsroom's published keys", check);
        Assert.Contains(stranger.Id, check.Problem, StringComparison.Ordinal);
        Assert.Equal(stranger.Id, check.KeyId);
    }

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

    [Fact]
    public void Another_spelling_of_the_same_signature_is_refused()
    {
        string jws = DetachedSignature.Sign(Payload, key);
        string[] parts = jws.Split('.');
        const string NotBase64Url = "not base64url";
        AssertRefused(NotBase64Url, DetachedSignature.Verify(jws + "==", Payload, keys));
        AssertRefused(NotBase64Url, DetachedSignature.Verify(jws + "\n", Payload, keys));
        AssertRefused(NotBase64Url, DetachedSignature.Verify(" " + jws, Payload, keys));
        AssertRefused(NotBase64Url, DetachedSignature.Verify($"{parts[0]}..{parts[2][..40]} {parts[2][40..]}", Payload, keys));
        AssertRefused(NotBase64Url, DetachedSignature.Verify(jws[..^1] + (char)(jws[^1] + 1), Payload, keys)); // idle bits set
        AssertRefused(NotBase64Url, DetachedSignature.Verify($"{parts[0]}..+/{parts[2][2..]}", Payload, keys));
        AssertRefused("carries a payload", DetachedSignature.Verify($"{parts[0]}.{Base64Url.EncodeToString(Payload)}.{parts[2]}", Payload, keys));
        AssertRefused("three parts", DetachedSignature.Verify($"{parts[0]}.{parts[2]}", Payload, keys));
        AssertRefused("three parts", DetachedSignature.Verify(jws + ".", Payload, keys));
        AssertRefused("longer than", DetachedSignature.Verify(jws + new string('A', 10_000), Payload, keys));
    }

    [Fact]
    public void A_signature_that_is_not_r_and_s_is_refused()
    {
        string header = DetachedSignature.Sign(Payload, key).Split('.')[0];
        byte[] rs = key.Sign(DetachedSignature.SigningInput(header, Payload));
        string With(byte[] signature) => $"{header}..{Base64Url.EncodeToString(signature)}";

        Assert.True(DetachedSignature.Verify(With(rs), Payload, keys).Valid);
        AssertRefused("0 bytes long", DetachedSignature.Verify(With([]), Payload, keys));
        AssertRefused("63 bytes long", DetachedSignature.Verify(With(rs[..63]), Payload, keys));
        AssertRefused("65 bytes long", DetachedSignature.Verify(With([.. rs, 0]), Payload, keys));
        AssertRefused("70 bytes long", DetachedSignature.Verify(With([0x30, 0x44, 0x02, 0x20, .. rs, 0, 0]), Payload, keys)); // DER
        AssertRefused("does not match", DetachedSignature.Verify(With(new byte[64]), Payload, keys)); // CVE-2022-21449
        AssertRefused("does not match", DetachedSignature.Verify(With([.. rs[32..], .. rs[..32]]), Payload, keys));
        AssertRefused("does not match", DetachedSignature.Verify(With([.. Enumerable.Repeat((byte)0xFF, 64)]), Payload, keys));
    }

    [Fact]
    public void Many_threads_sign_and_verify_with_one_key() => Parallel.For(0, 200, i =>
    {
        byte[] record = BitConverter.GetBytes(i);
        Assert.True(DetachedSignature.Verify(DetachedSignature.Sign(record, key), record, keys).Valid);
    });

    [Fact]
    public void Any_text_gets_an_answer() => Gen.OneOf(
            Gen.String,
            Gen.String[Gen.Char["AZaz09-_=. {}\":\uD800"], 0, 60],
            Gen.Byte.Array[0, 60].Select(bytes => $"{Base64Url.EncodeToString(bytes)}..AAAA"))
        .Sample(jws => DetachedSignature.Verify(jws, Payload, keys) is { Valid: false, Problem.Length: > 10 });

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
