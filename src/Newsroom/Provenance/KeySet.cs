using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Dragoman.Provenance;

/// <summary>
/// The keys that a newsroom publishes (RFC 7517, JWK Set). Keys of another kind, curve or use are passed over, as the
/// RFC asks; a key that holds a secret or is broken spoils the set, since nobody can say what else is wrong with it.
/// </summary>
public sealed class KeySet
{
    private readonly Dictionary<string, PublicKey> keys = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">A key holds a secret, is no point of P-256, or shares another one's <c>kid</c>.</exception>
    public KeySet(IEnumerable<JsonObject> publicJwks)
    {
        foreach (PublicKey key in publicJwks.Select(PublicKey.FromJwk).OfType<PublicKey>())
        {
            if (!keys.TryAdd(key.Id, key) && keys[key.Id].Thumbprint != key.Thumbprint)
                throw new FormatException("Two keys of the set have the same \"kid\".");
        }
    }

    /// <exception cref="FormatException">The text is not a JWK Set, or one of its keys is refused.</exception>
    public static KeySet Parse(ReadOnlySpan<byte> jwksJson)
    {
        if (StrictJson.TryParseObject(jwksJson)?["keys"] is not JsonArray members || members.Any(member => member is not JsonObject))
            throw new FormatException("The text is not a key set: an object whose \"keys\" is a list of keys.");
        return new KeySet(members.Cast<JsonObject>());
    }

    public JsonObject ToJson() => new() { ["keys"] = new JsonArray([.. keys.Values.Select(key => key.ToJwk())]) };

    public bool TryFind(string kid, [NotNullWhen(true)] out PublicKey? key) => keys.TryGetValue(kid, out key);
}
