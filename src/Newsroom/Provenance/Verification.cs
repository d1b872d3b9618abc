using System.Text.Json.Nodes;

namespace Dragoman.Provenance;

/// <summary>Checks a record: its signature, the chain back to the original, and the page that it speaks of.</summary>
/// <param name="keys">The newsroom's published keys.</param>
/// <param name="find">Finds a record of the chain by its digest; null when it is not to be had.</param>
public sealed class Verification(KeySet keys, Func<string, Task<SignedRecord?>> find)
{
    internal const int LongestChain = 32;

    /// <returns>What was checked, in the order of checking; it ends with the first record that does not hold.</returns>
    public async Task<VerificationReport> CheckAsync(SignedRecord signed, PageText? page)
    {
        var checks = new List<VerificationCheck>();
        if (!CheckOne(signed, checks))
            return new(checks);
        if (page is not null)
            checks.AddRange(new PageCheck(signed.Record).Of(page));
        if (checks.All(check => check.Holds))
            await CheckChainAsync(signed, checks);
        return new(checks);
    }

    private bool CheckOne(SignedRecord signed, List<VerificationCheck> checks)
    {
        var check = signed.Check(keys);
        var what = $"the signature of the {signed.Record["edition"]} record";
        checks.Add(check.Valid
            ? new(true, $"{Capital(what)} holds (key {check.KeyId}).")
            : new(false, $"{Capital(what)} does not hold: {check.Problem}"));
        return check.Valid;
    }

    private async Task CheckChainAsync(SignedRecord signed, List<VerificationCheck> checks)
    {
        var (record, step) = (signed, 0);
        for (; record.Record["source"] is JsonObject source; step++)
        {
            var edition = source.Text("edition");
            if (record.SourceRecord is not { } digest)
            {
                checks.Add(new(true, $"The {edition} source had no record when this was published: the chain ends there."));
                break;
            }
            if (step == LongestChain || (signed.Chain.ElementAtOrDefault(step) ?? await find(digest)) is not { } next)
            {
                checks.Add(new(false, $"The record of the {edition} source, {digest}, is not to be had: the chain can't be followed."));
                return;
            }
            if (next.Digest != digest || next.Record.Text("edition") != edition || next.Record.Text("story") != record.Record.Text("story"))
            {
                checks.Add(new(false, $"The record of the {edition} source is not the one that the chain names."));
                return;
            }
            if (!CheckOne(next, checks))
                return;
            checks.Add(new(true, CarriedBlocks.Say(record.Record, next.Record)));
            record = next;
        }
        if (signed.Chain.Count > step)
            checks.Add(new(false, "The file brings records that are not of its chain."));
        else if (record.Record["source"] is null)
            checks.Add(new(true, $"The chain leads back to the original, in {record.Record["edition"]}."));
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}

public sealed record VerificationCheck(bool Holds, string Says);

public sealed record VerificationReport(IReadOnlyList<VerificationCheck> Checks)
{
    public bool Valid => Checks.Count > 0 && Checks.All(check => check.Holds);
}
