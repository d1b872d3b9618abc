using System.CommandLine;
using Dragoman.Cli.Verifying;
using Dragoman.Provenance;

namespace Dragoman.Cli.Commands;

internal static class VerifyCommand
{
    public static Command Build()
    {
        var what = new Argument<string>("ADDRESS|FILE") { Description = "A page or record on the web (https://…), a page's path on this newsroom's site (/en/…), or a saved record or page." };
        var keys = new Option<string?>("--keys") { Description = "The newsroom's published keys (a JWKS file or its address); else they are asked where the record comes from.", HelpName = "FILE|URL" };
        var command = Options.Verb("verify", "Check a provenance record: its signature, the text and credit line of its page, and the chain back to the original.");
        command.Add(what);
        command.Add(keys);
        command.SetAction(async (parsed, cancel) =>
        {
            var (record, report) = await CheckAsync(parsed, parsed.GetValue(what)!, parsed.GetValue(keys), cancel);
            Answer.Say(
                parsed.GetValue(Options.Json),
                new
                {
                    valid = report.Valid,
                    story = record.Record["story"]?.ToString(),
                    edition = record.Record["edition"]?.ToString(),
                    address = record.Record["address"]?.ToString(),
                    checks = report.Checks.Select(check => new { holds = check.Holds, says = check.Says }),
                },
                [.. report.Checks.Select(check => $"{(check.Holds ? "ok  " : "BAD ")} {check.Says}"), report.Valid ? "The record is valid." : "The record is REFUSED."]);
            return report.Valid ? CommandLine.Done : CommandLine.Refused;
        });
        return command;
    }

    private static async Task<Verified> CheckAsync(ParseResult parsed, string given, string? keys, CancellationToken cancel)
    {
        using var web = new OtherSite();
        var published = keys is null ? null : await KeysAsync(web, keys, cancel);
        if (OtherSite.AddressIn(given) is { } uri)
            return await web.CheckAsync(uri, published, cancel);
        var isFile = File.Exists(given);
        if (!isFile && !given.StartsWith('/'))
            throw new UsageException($"{given} is neither a file, nor an address (https://…), nor a page's path on this newsroom's site (/en/…).");
        if (isFile && keys is not null && OtherSite.AddressIn(keys) is { } site)
            return await new SavedFile(given).CheckAsync(published!, digest => web.FindAsync(site, digest, cancel), cancel);
        if (isFile && published is not null && !Options.HasNewsroom(parsed))
            return await new SavedFile(given).CheckAsync(published, _ => Task.FromResult<SignedRecord?>(null), cancel);
        await using var house = await Options.OpenAsync(parsed, cancel);
        return isFile
            ? await new SavedFile(given).CheckAsync(published ?? await house.Keys.PublishedAsync(cancel), digest => house.Provenance.FindAsync(digest, cancel), cancel)
            : await new OwnPages(house).CheckAsync(given, published, cancel);
    }

    private static async Task<KeySet> KeysAsync(OtherSite web, string keys, CancellationToken cancel) =>
        OtherSite.AddressIn(keys) is { } uri ? await web.KeysAsync(uri, cancel)
        : File.Exists(keys) ? Reading.Keys(await File.ReadAllBytesAsync(keys, cancel))
        : throw new UsageException($"There is no file {keys}. Name a JWKS file, or its address.");
}
