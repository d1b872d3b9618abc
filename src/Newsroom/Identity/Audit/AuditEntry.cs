using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Dragoman.Identity.Audit;

/// <summary>One line of the trail.</summary>
/// <param name="Address">From which network address; null where there was none, or when it was forgotten.</param>
/// <param name="Digest">Of this entry and, through the digest before it, of all entries before.</param>
public sealed record AuditEntry(
    long Number, Instant At, string By, string Act, string Subject, string? Edition, string Way, string? Address, IReadOnlyDictionary<string, string> Details, string Digest)
{
    /// <summary>What the first entry follows.</summary>
    internal static readonly string Beginning = new('0', 64);

    internal static string DigestOf(string before, string document) => Hash(before + "\n" + document);

    /// <summary>Binds an address to its entry without telling it: once the address is forgotten, nobody can try addresses out.</summary>
    internal static string AddressDigest(string address, string salt) => Hash(salt + "\n" + address);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What an entry's digest is made of, exactly as it is stored.</summary>
internal sealed record AuditDocument
{
    public required long Number { get; init; }
    public required long At { get; init; }
    public required string By { get; init; }
    public required string Act { get; init; }
    public required string Subject { get; init; }
    public string? Edition { get; init; }
    public required string Way { get; init; }
    public string? AddressDigest { get; init; }
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
