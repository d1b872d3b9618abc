using System.Text.Json.Nodes;
using Dragoman.Languages;
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
        var said = signed.Record["blocks"]!.AsArray()
            .Select(block => (Id: (string)block!["id"]!, Digest: (string)block["digest"]!, Kind: (string)block["kind"]!))
            // What a page does not show as text.
            .Where(block => block.Kind is not ("slug" or "alt-text")).ToList();
        var fault = FaultOf(page, said) ?? (page.Credit == Whitespace.Fold((string?)signed.Record["credit"] ?? "")
            ? null
            : $"The credit line is not what was signed: \"{page.Credit}\"");
        checks.Add(fault is null
            ? new(true, $"The page's {said.Count} blocks and its credit line are what was signed.")
            : new(false, fault));
        return fault is null;
    }

    private static string? FaultOf(PageText page, List<(string Id, string Digest, string Kind)> said)
    {
        var signed = said.ToLookup(block => block.Id, block => block.Digest, StringComparer.Ordinal);
        foreach (var (id, text) in page.Blocks)
        {
            if (!signed[id].Contains(Digest.OfText(text)))
                return $"The text is not what was signed: \"{Short(text)}\"";
        }
        var shown = page.Blocks.Select(block => block.Block).ToList();
        var empty = Digest.OfText("");
        if (said.Where(block => block.Digest != empty).Select(block => block.Id).Except(shown).FirstOrDefault() is { } missing)
            return $"The page lacks block {missing}, which was signed.";
        // A page may show its headline, summary and pictures where its design wants them.
        var running = said.Where(block => block.Kind is not ("headline" or "summary" or "caption")).Select(block => block.Id).ToList();
        return shown.Where(running.Contains).SequenceEqual(running.Where(shown.Contains))
            ? null
            : "The blocks do not stand in the order that was signed.";
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
