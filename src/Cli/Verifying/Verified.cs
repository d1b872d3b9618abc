using Dragoman.Provenance;

namespace Dragoman.Cli.Verifying;

/// <summary>A record, and what checking it showed.</summary>
internal sealed record Verified(SignedRecord Record, VerificationReport Report)
{
    /// <param name="page">Null when only a record was given.</param>
    /// <param name="find">Finds the records before it; it is asked before this returns.</param>
    public static async Task<Verified> ByAsync(SignedRecord record, PageText? page, KeySet keys, Func<string, Task<SignedRecord?>> find) =>
        new(record, await new Verification(keys, find).CheckAsync(record, page));
}
