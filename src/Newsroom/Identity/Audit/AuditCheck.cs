namespace Dragoman.Identity.Audit;

/// <summary>What came of verifying the trail.</summary>
/// <param name="Last">The digest of the last entry that holds: written down elsewhere, it shows later that nothing before it was cut off.</param>
/// <param name="Broken">The number of the first entry that does not follow from those before it; null where all do.</param>
/// <param name="Why">What is wrong with it, in a sentence.</param>
public sealed record AuditCheck(long Entries, string Last, long? Broken, string? Why);
