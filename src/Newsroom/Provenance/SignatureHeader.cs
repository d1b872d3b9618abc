using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace Dragoman.Provenance;

/// <summary>
/// The protected header of a record's signature: ES256 over the payload as it stands (RFC 7797). What names another
/// key or place (<c>jwk</c>, <c>jku</c>, <c>x5u</c>) is never followed: trust comes from the key set alone.
/// </summary>
internal static class SignatureHeader
{
    public static string Encode(string keyId) => Base64Url.EncodeToString(CanonicalJson.Serialize(new JsonObject
    {
        ["alg"] = "ES256",
        ["b64"] = false,
        ["crit"] = new JsonArray("b64"),
        ["kid"] = keyId,
    }));

    /// <summary>The key that the header names; else what is wrong with the header.</summary>
    public static (string? KeyId, string? Problem) Decode(string encoded)
    {
        if (StrictBase64Url.Decode(encoded) is not { } bytes)
            return (null, "The signature's header is not base64url without padding.");
        if (StrictJson.TryParseObject(bytes) is not { } header)
            return (null, "The signature's header is not a JSON object that names each member once.");
        string? keyId = header.Text("kid");
        return (keyId, AlgorithmProblem(header) ?? CriticalProblem(header) ?? PayloadProblem(header) ?? KeyProblem(keyId));
    }

    private static string? AlgorithmProblem(JsonObject header) => header.Text("alg") switch
    {
        "ES256" => null,
        "none" => "The signature's algorithm is \"none\": it proves nothing.",
        { } other => $"The signature's algorithm is {Quoted(other)}, and only \"ES256\" is accepted.",
        null => "The signature does not name its algorithm.",
    };

    private static string? CriticalProblem(JsonObject header)
    {
        if (!header.ContainsKey("crit")) return "The signature's header does not mark \"b64\" as critical.";
        if (header["crit"] is not JsonArray names) return "The signature's \"crit\" is not a list.";
        string?[] critical = [.. names.Select(name => name.AsText())];
        if (critical.FirstOrDefault(name => name != "b64") is { } unknown)
            return $"The signature depends on {Quoted(unknown)}, which is not understood.";
        return critical is ["b64"] ? null : "The signature's \"crit\" does not name \"b64\" exactly once and nothing else.";
    }

    private static string? PayloadProblem(JsonObject header) =>
        header["b64"] is JsonValue value && value.TryGetValue(out bool encoded) && !encoded
            ? null
            : "The signature's \"b64\" is not false: it is not over the record as it stands.";

    private static string? KeyProblem(string? keyId) =>
        string.IsNullOrEmpty(keyId) ? "The signature does not name its key." : null;

    /// <summary>A foreign word in quotation marks; unprintable or long ones are not repeated to a person's terminal.</summary>
    public static string Quoted(string word) =>
        word.Length is > 0 and <= 100 && word.All(c => c is > ' ' and < '\x7F') ? $"\"{word}\"" : "one that cannot be shown";
}
