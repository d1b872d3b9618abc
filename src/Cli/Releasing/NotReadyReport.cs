using Dragoman.Releases;

namespace Dragoman.Cli.Releasing;

/// <summary>What a command says when editions that were to go out together did not: each reason with its cure.</summary>
internal static class NotReadyReport
{
    public static int Refuse(bool json, NotReadyException refused)
    {
        var error = $"Story {refused.Story} was not published in any edition, because not all are ready.";
        Console.Error.WriteLine($"dragoman: {error}");
        foreach (var reason in refused.Reasons)
        {
            Console.Error.WriteLine($"  {reason.Edition}: {reason.What} {reason.Cure}");
            foreach (var line in reason.Findings?.OpenErrors.SelectMany(FindingStatus.Lines) ?? [])
                Console.Error.WriteLine($"    {line}");
        }
        if (json)
        {
            var reasons = refused.Reasons.Select(reason => new { edition = reason.Edition, what = reason.What, cure = reason.Cure, findings = reason.Findings is { } found ? FindingStatus.Of(found.OpenErrors) : null });
            Console.Out.WriteLine(Answer.Json(new { error, exit = CommandLine.Refused, notReady = reasons }));
        }
        return CommandLine.Refused;
    }
}
