using System.Text.Json.Nodes;
using Dragoman.Stories;

namespace Dragoman.Provenance;

/// <summary>Checks a record: its signature, the chain back to the original, and the page that it speaks of.</summary>
/// <param name="keys">The newsroom's published keys.</param>
/// <param name="find">Finds a record of the chain by its digest; null when it is not to be had.</param>
public sealed class Verification(KeySet keys, Func<string, Task<SignedRecord?>> find)
{
    private const int LongestChain = 32;

    /// <returns>What was checked, in the order of checking; it ends with the first fault.</returns>
    public async Task<VerificationReport> CheckAsync(SignedRecord signed, PageText? page)
    {
        var checks = new List<VerificationCheck>();
        if (CheckOne(signed, checks) && (page is null || CheckPage(signed, page, checks)))
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

    private static bool CheckPage(SignedRecord signed, PageText page, List<VerificationCheck> checks)
    {
        var said = signed.Record["blocks"]!.AsArray().Select(block => ((string)block!["id"]!, (string)block["digest"]!)).ToList();
        var shown = page.Blocks.Select(block => (block.Block, Digest.OfText(block.Text))).ToList();
        foreach (var (id, digest) in shown)
        {
            if (!said.Contains((id, digest)))
            {
                var text = page.Blocks.First(block => block.Block == id && Digest.OfText(block.Text) == digest).Text;
                checks.Add(new(false, $"The text is not what was signed: \"{Short(text)}\""));
                return false;
            }
        }
        var empty = Digest.OfText("");
        if (said.Where(block => block.Item2 != empty).Select(block => block.Item1).Except(shown.Select(block => block.Block)).FirstOrDefault() is { } missing)
        {
            checks.Add(new(false, $"The page lacks block {missing}, which was signed."));
            return false;
        }
        if (page.Credit != (string?)signed.Record["credit"])
        {
            checks.Add(new(false, $"The credit line is not what was signed: \"{page.Credit}\""));
            return false;
        }
        checks.Add(new(true, $"The page's {said.Count} blocks and its credit line are what was signed."));
        return true;
    }

    private async Task CheckChainAsync(SignedRecord signed, List<VerificationCheck> checks)
    {
        var record = signed;
        for (var step = 0; record.Record["source"] is JsonObject source; step++)
        {
            var edition = (string)source["edition"]!;
            if ((string?)source["record"] is not { } digest)
            {
                checks.Add(new(true, $"The {edition} source had no record when this was published: the chain ends there."));
                return;
            }
            if (step == LongestChain || await find(digest) is not { } next)
            {
                checks.Add(new(false, $"The record of the {edition} source, {digest}, is not to be had: the chain can't be followed."));
                return;
            }
            if (next.Digest != digest || (string?)next.Record["edition"] != edition || (string?)next.Record["story"] != (string?)record.Record["story"])
            {
                checks.Add(new(false, $"The record of the {edition} source is not the one that the chain names."));
                return;
            }
            if (!CheckOne(next, checks))
                return;
            record = next;
        }
        checks.Add(new(true, $"The chain leads back to the original, in {record.Record["edition"]}."));
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}

public sealed record VerificationCheck(bool Holds, string Says);

public sealed record VerificationReport(IReadOnlyList<VerificationCheck> Checks)
{
    public bool Valid => Checks.Count > 0 && Checks.All(check => check.Holds);
}
