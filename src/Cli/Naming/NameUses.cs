using System.CommandLine;
using Dragoman.Stories;

namespace Dragoman.Cli.Naming;

internal static class NameUses
{
    public static Command Build()
    {
        var id = new Argument<string>("ID") { Description = "The name's identity." };
        var command = Options.Verb("uses", "The articles, blocks and editions where a name stands, and in which form.");
        command.Add(id);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var entry = (await house.Names.BookAsync(cancel))[parsed.GetValue(id)!];
            var uses = await house.Uses.OfAsync(entry.Id, cancel: cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { id = entry.Id, uses = uses.Select(use => new { use.Story, use.Edition, use.Block, use.Form, standing = Words.Of(use.Standing), use.Times }) },
                uses.Count == 0
                    ? ["No article has it."]
                    : uses.GroupBy(use => (use.Story, use.Edition)).Select(article => $"{article.Key.Story} {article.Key.Edition}: {string.Join(", ", article.GroupBy(use => (use.Form, use.Standing)).Select(form => $"{form.Key.Form} ({Words.Of(form.Key.Standing)}) {form.Sum(use => use.Times)}×"))}"));
        });
        return command;
    }

    public static Command Rebuild()
    {
        var command = Options.Verb("rebuild", "Make the tables of uses and proposals anew from the texts.");
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var done = 0;
            await house.Uses.RebuildAsync(new Progress(count => done = count), cancel);
            return Answer.Say(parsed.GetValue(Options.Json), new { stories = done }, $"{done} stories read.");
        });
        return command;
    }

    /// <summary>Told on the thread that counts: the last report is not lost.</summary>
    private sealed class Progress(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
