using System.CommandLine;
using Dragoman.Memory;
using Dragoman.Wire.Exchange;

namespace Dragoman.Cli.Remembering;

/// <summary>The memory as files: what other programs remember comes in, what the newsroom remembers goes out.</summary>
internal static class MemoryFiles
{
    private static readonly Option<string?> Format = new("--format") { Description = "tmx or csv; else it is seen from the file's name.", HelpName = "FORMAT" };

    public static Command Import(Option<string?> from, Option<string?> to)
    {
        var file = new Argument<string>("FILE") { Description = "A translation memory: TMX 1.1 to 1.4b, or a table (CSV) with a column per language; - for standard input." };
        var command = Options.Verb("import", "Take a translation memory in. Nothing comes in twice.");
        command.Add(file);
        foreach (var option in (Option[])[from, to, Format])
            command.Add(option);
        Format.AcceptOnlyFromAmong("tmx", "csv");
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var name = parsed.GetValue(file)!;
            var only = LanguagesOf(parsed, from, to);
            await using var stream = InputFile.Open(name);
            using var bar = new ProgressBar(stream);
            var import = new MemoryImport(house.MemoryFiles, new([.. newsroom.Editions.Select(edition => edition.Tag)]), house.Clock.GetCurrentInstant(), parsed.GetValue(Options.By)!);
            var imported = await import.RunAsync(stream, FormatOf(parsed.GetValue(Format), name), name == InputFile.StandardInput ? "standard input" : name, only, so => bar.Tell($"{so.Units} units"), cancel);
            bar.Dispose();
            Answer.Say(parsed.GetValue(Options.Json), Json(imported), Lines(imported));
            if (imported.RefusedCount == 0)
                return CommandLine.Done;
            Console.Error.WriteLine($"dragoman: {imported.RefusedCount} of {imported.Units} units have a text that was refused.");
            return CommandLine.Refused;
        });
        return command;
    }

    public static Command Export(Option<string?> from, Option<string?> to)
    {
        var output = new Option<string?>("--output") { Description = "The file to write; standard output, if not given.", HelpName = "FILE" };
        var command = Options.Verb("export", "Write what is remembered as TMX 1.4 or as a table (CSV), of one language pair or of all.");
        foreach (var option in (Option[])[from, to, Format, output])
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var languages = LanguagesOf(parsed, from, to);
            var path = parsed.GetValue(output);
            var format = FormatOf(parsed.GetValue(Format), path ?? "");
            var count = 0;
            void Write(Stream stream) => MemoryExport.Write(
                stream, house.MemoryFiles.ConfirmedAsync(languages, cancel).ToBlockingEnumerable(cancel).Select(unit => { count++; return unit; }), format, languages, house.Clock.GetCurrentInstant());
            if (path is null)
            {
                await using var standard = Console.OpenStandardOutput();
                Write(standard);
                return CommandLine.Done;
            }
            await OutputFile.WriteAsync(path, Write);
            return Answer.Say(parsed.GetValue(Options.Json), new { file = path, units = count }, $"{path}: {count} units.");
        });
        return command;
    }

    private static LanguagePair? LanguagesOf(ParseResult parsed, Option<string?> from, Option<string?> to) => (parsed.GetValue(from), parsed.GetValue(to)) switch
    {
        (null, null) => null,
        ({ } source, { } target) => new(Options.Tag(source).Value, Options.Tag(target).Value),
        _ => throw new UsageException("Name both languages, --from en --to fa, or none for all of them."),
    };

    private static MemoryFormat FormatOf(string? given, string name) =>
        given == "csv" || (given is null && Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".TSV") ? MemoryFormat.Csv : MemoryFormat.Tmx;

    private static object Json(ImportedMemory imported) => new
    {
        units = imported.Units,
        added = imported.Added,
        known = imported.Known,
        elsewhere = imported.Elsewhere,
        refused = imported.RefusedCount,
        refusals = imported.Refused,
        pairs = imported.Pairs.Select(pair => new { from = pair.Key.Source, to = pair.Key.Target, units = pair.Value }),
    };

    private static IEnumerable<string> Lines(ImportedMemory imported)
    {
        yield return $"Units read: {imported.Units}. Pairs of texts: {imported.Added} new, {imported.Known} known before, {imported.RefusedCount} refused.";
        foreach (var (pair, count) in imported.Pairs)
            yield return $"  {pair.Source} into {pair.Target}: {count}";
        if (imported.Elsewhere > 0)
            yield return $"  {imported.Elsewhere} units are in other languages.";
        foreach (var refused in imported.Refused)
            yield return $"  line {refused.Line}: {refused.Reason}.";
        if (imported.RefusedCount > imported.Refused.Count)
            yield return $"  … and {imported.RefusedCount - imported.Refused.Count} more.";
    }
}
