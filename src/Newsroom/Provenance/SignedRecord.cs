using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dragoman.Provenance;

/// <summary>A provenance record with its detached signature (JWS over its RFC 8785 form).</summary>
public sealed record SignedRecord(JsonObject Record, string Signature)
{
    /// <summary>Names the record: a translation's record holds the digest of its source's.</summary>
    public string Digest => Stories.Digest.Sha256(CanonicalJson.Serialize(Record));

    public static SignedRecord Sign(JsonObject record, SigningKey key) =>
        new(record, DetachedSignature.Sign(CanonicalJson.Serialize(record), key));

    public SignatureCheck Check(KeySet keys) => DetachedSignature.Verify(Signature, CanonicalJson.Serialize(Record), keys);

    /// <summary>The file that is served and checked.</summary>
    public string ToFile() => new JsonObject { ["record"] = Record.DeepClone(), ["signature"] = Signature }.ToJsonString(Written);

    /// <exception cref="FormatException">The file is not a signed record; the message says why.</exception>
    public static SignedRecord Read(ReadOnlySpan<byte> file)
    {
        JsonNode? parsed;
        try
        {
            // The canonical form refuses what JSON readers disagree on: duplicate names, broken text.
            parsed = JsonNode.Parse(CanonicalJson.Canonicalize(file));
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"It is not a provenance record: {error.Message}", error);
        }
        if (parsed is not JsonObject { Count: 2 } both || both["record"] is not JsonObject record || both["signature"] is not JsonValue value || !value.TryGetValue<string>(out var signature))
            throw new FormatException("It is not a provenance record: it should hold \"record\" and \"signature\" and nothing else.");
        if (record["format"]?.ToString() != ProvenanceRecord.Format)
            throw new FormatException($"It is not a provenance record of the form {ProvenanceRecord.Format}.");
        both.Remove("record");
        return new(record, signature);
    }

    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        WriteIndented = true,
    };
}
