using System.CommandLine;
using Dragoman.Cli.Commands;
using Dragoman.Drafting;
using Dragoman.Editions;
using Dragoman.Stories;

namespace Dragoman.Cli.Drafting;

/// <summary>Has an article drafted and shows how far it is; Ctrl+C cancels what is left of it.</summary>
internal static class MachineDrafting
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync(House house, Edition home, string story, string? from, ParseResult parsed, CancellationToken cancel)
    {
        var by = parsed.GetValue(Options.By)!;
        await house.Stories.ChangeAsync(story, changed => TranslateCommand.Carried(changed, home, from, house.ActOf(by)), cancel);
        var job = await FollowAsync(house, await house.Drafter.StartAsync(story, home.Tag, only: null, by, cancel), cancel);
        var article = (await house.Stories.GetAsync(story, CancellationToken.None))[home.Tag];
        var awaiting = article.Head.Content.Blocks.Index().Where(item => item.Item.AwaitsReading).Select(item => item.Index).ToList();
        Answer.Say(
            parsed.GetValue(Options.Json),
            new
            {
                story,
                edition = home.Tag,
                address = article.Address,
                state = Words.Of(job.State),
                problem = job.Problem is { } problem ? DraftProblems.Of(problem) : null,
                drafted = job.Drafted,
                blocks = job.Blocks.Select(block => new { index = block.Place, state = Words.Of(block.State), problem = block.Problem is { } why ? DraftProblems.Of(why) : null }),
                awaiting,
            },
            Lines(job, awaiting.Count));
        return job.State == DraftJobState.Done && job.Failed.Count == 0 ? CommandLine.Done : CommandLine.Refused;
    }

    private static async Task<DraftJob> FollowAsync(House house, DraftJob job, CancellationToken cancel)
    {
        var end = house.Drafter.EndOfAsync(job.Id, CancellationToken.None);
        using var bar = new ProgressBar(() => (double)job.Through / job.Blocks.Count);
        while (!end.IsCompleted)
        {
            if (cancel.IsCancellationRequested)
                await house.Drafter.CancelAsync(job.Id);
            job = await house.Drafter.FindAsync(job.Id, CancellationToken.None) ?? job;
            bar.Tell($"{job.Through} of {job.Blocks.Count}");
            await Task.WhenAny(end, Task.Delay(Look, CancellationToken.None));
        }
        return await end;
    }

    private static IEnumerable<string> Lines(DraftJob job, int awaiting)
    {
        yield return $"{job.Drafted} of {job.Blocks.Count} drafted by {job.Provider.Name} in the {job.Edition} article of story {job.Story}.";
        if (job.State != DraftJobState.Done)
            yield return $"  {Words.Of(job.State)}{(job.Problem is { } problem ? $": {DraftProblems.Of(problem)}" : ".")}";
        foreach (var block in job.Failed)
            yield return $"  block {block.Place} of the source stays untranslated: {DraftProblems.Of(block.Problem!.Value)}";
        if (awaiting > 0)
            yield return $"Read them (dragoman status {job.Story}) and confirm each: dragoman confirm {job.Story} --edition {job.Edition} --block N";
    }
}
