using System.CommandLine;
using Dragoman.Memory.Bench;

Option<int> units = new("--units") { DefaultValueFactory = _ => 1_000_000, Description = "How many units." };
Option<int> checks = new("--checks") { DefaultValueFactory = _ => 30, Description = "How many queries to compare with the exhaustive scan." };
Option<DirectoryInfo?> known = new("--sentences") { Description = "A folder of .tsv files with real sentences in the third column; without it they are made up." };
Option<string?> room = new("--room") { Description = "Measure the room in this data folder instead of the index." };
Option<string?> database = new("--database") { Description = "A PostgreSQL database, for the room or for the peers." };
Option<string?> toolkit = new("--translate-toolkit") { Description = "The script translate-toolkit.py: ask the Translate Toolkit as well, a hundred thousand units at most." };
RootCommand command = new("Measures the translation memory.") { units, checks, known, room, database, toolkit };
command.SetAction(async parsed =>
{
    NewsSentences made = new(20261124), edits = new(42);
    KnownSentences? real = parsed.GetValue(known) is { } folder ? new(KnownSentences.Read(folder.FullName), 7) : null;
    string Next() => real?.Next() ?? made.Next();
    int count = parsed.GetValue(units);
    if (parsed.GetValue(room) is { } data)
    {
        await RoomRun.MeasureAsync(data, parsed.GetValue(database), count, Next, edits);
        return;
    }

    List<string> sources = new(count);
    while (sources.Count < count)
        sources.Add(sources.Count > 1000 && sources.Count % 16 == 0 ? edits.Edited(sources[sources.Count - 999], 15) : Next());
    Console.WriteLine($"{count:N0} units, {sources.Average(source => source.Length):0} characters each; {Environment.ProcessorCount} cores");
    IndexRun run = new(sources, Next, edits);
    run.Build();
    run.Restart();
    run.Ask();
    if (parsed.GetValue(checks) is > 0 and var asked)
        run.Compare(asked);
    if (parsed.GetValue(database) is { } connection)
        await Peers.AskTrigramsAsync(connection, sources, run.Near(30), run.Index);
    if (parsed.GetValue(toolkit) is { } script)
        await Peers.AskTranslateToolkitAsync(script, [.. sources.Take(100_000)], run.Near(10));
});
return await command.Parse(args).InvokeAsync();
