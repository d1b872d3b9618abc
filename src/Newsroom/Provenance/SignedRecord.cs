using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dragoman.Provenance;

/// <summary>A provenance record with its detached signature (JWS over its RFC 8785 form).</summary>
public sealed record SignedRecord(JsonObject Record, string Signature)
{
    private byte[]? canonical;
    private string? digest;

    /// <summary>The records behind it, from its source's to the original's, as far as its file brings them along.</summary>
    public IReadOnlyList<SignedRecord> Chain { get; init; } = [];

    /// <summary>Digest of its source's record; null for an original, and where the source had none.</summary>
    public string? SourceRecord => (Record["source"] as JsonObject)?.Text("record");

    /// <summary>Names the record: a translation's record holds the digest of its source's.</summary>
    public string Digest => digest ??= Stories.Digest.Sha256(Canonical);

    private byte[] Canonical => canonical ??= CanonicalJson.Serialize(Record);

    public static SignedRecord Sign(JsonObject record, SigningKey key) =>
        new(record, DetachedSignature.Sign(CanonicalJson.Serialize(record), key));

    public SignatureCheck Check(KeySet keys) => DetachedSignature.Verify(Signature, Canonical, keys);

    /// <summary>The file that is served and checked.</summary>
    public string ToFile()
    {
        var file = ToJson();
        if (Chain.Count > 0)
            file["chain"] = new JsonArray([.. Chain.Select(record => record.ToJson())]);
        return file.ToJsonString(Written);
    }

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
        if (parsed is not JsonObject whole)
            throw Malformed();
        var chain = whole.ContainsKey("chain") ? whole["chain"] as JsonArray ?? throw Malformed() : [];
        whole.Remove("chain");
        return Read(whole) with { Chain = [.. chain.Select(Read)] };
    }

    private static SignedRecord Read(JsonNode? node)
    {
        if (node is not JsonObject { Count: 2 } both || both["record"] is not JsonObject record || both.Text("signature") is not { } signature)
            throw Malformed();
        if (record.Text("format") is not { } format || !ProvenanceRecord.Formats.Contains(format))
            throw new FormatException($"It is not a provenance record of the form {ProvenanceRecord.Format}.");
        both.Remove("record");
        return new(record, signature);
    }

    private static FormatException Malformed() =>
        new("It is not a provenance record: it should hold \"record\" and \"signature\", and may hold the \"chain\" behind them.");

    private JsonObject ToJson() => new() { ["record"] = Record.DeepClone(), ["signature"] = Signature };

    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        WriteIndented = true,
    };
}
