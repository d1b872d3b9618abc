using System.Buffers.Text;
using System.Text;
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
}
