using System.CommandLine;

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
            var subject = await new VerifySubjects(parsed).FindAsync(parsed.GetValue(what)!, parsed.GetValue(keys), cancel);
            var report = await subject.Verification.CheckAsync(subject.Record, subject.Page);
            Answer.Say(
                parsed.GetValue(Options.Json),
                new
                {
                    valid = report.Valid,
                    story = subject.Record.Record["story"]?.ToString(),
                    edition = subject.Record.Record["edition"]?.ToString(),
                    address = subject.Record.Record["address"]?.ToString(),
                    checks = report.Checks.Select(check => new { holds = check.Holds, says = check.Says }),
                },
                [.. report.Checks.Select(check => $"{(check.Holds ? "ok  " : "BAD ")} {check.Says}"), report.Valid ? "The record is valid." : "The record is REFUSED."]);
            return report.Valid ? CommandLine.Done : CommandLine.Refused;
        });
        return command;
    }
}
