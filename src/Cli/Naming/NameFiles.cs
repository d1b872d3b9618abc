using System.CommandLine;
using Dragoman.Names;
using Dragoman.Wire.Exchange;
using Dragoman.Wire.Formats.Tbx;

namespace Dragoman.Cli.Naming;

/// <summary>Names and terms as files: term bases and tables come in and go out.</summary>
internal static class NameFiles
{
    private static readonly Option<string?> Format = new("--format") { Description = "tbx or csv; else it is seen from the file's name.", HelpName = "FORMAT" };

    public static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "A term base (TBX-Basic in either style, TBX 2) or a table (CSV); - for standard input." };
        var command = Options.Verb("import", "Take names and terms in, all or none. What is here under the same identity is brought up to date.");
        command.Add(file);
        command.Add(Format);
        Format.AcceptOnlyFromAmong("tbx", "csv");
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var name = parsed.GetValue(file)!;
            await using var stream = InputFile.Open(name);
            var import = new NameImport(house.Names, new([.. newsroom.Editions.Select(edition => edition.Tag)]));
            var imported = await import.RunAsync(stream, FormatOf(parsed.GetValue(Format), name), name, house.ActOf(parsed.GetValue(Options.By)!), cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { read = imported.Read, changed = imported.Changed, withdrawn = imported.Withdrawn },
                [
                    $"Concepts read: {imported.Read}. Names new or changed: {imported.Changed}.",
                    .. imported.Withdrawn > 0 ? [$"  {imported.Withdrawn} are withdrawn here, and stay so."] : Array.Empty<string>(),
                ]);
        });
        return command;
    }

    public static Command Export()
    {
        var output = new Option<string?>("--output") { Description = "The file to write; standard output, if not given.", HelpName = "FILE" };
        var style = new Option<string>("--style") { Description = "Of TBX: dct, or dca for older programs.", DefaultValueFactory = _ => "dct" };
        var all = new Option<bool>("--all") { Description = "CLDR's as well, not only what the newsroom decided." };
        style.AcceptOnlyFromAmong("dct", "dca");
        var command = Options.Verb("export", "Write names and terms as TBX-Basic or as a table (CSV).");
        foreach (var option in (Option[])[Format, style, all, output])
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var book = await house.Names.BookAsync(cancel);
            List<NameEntry> entries = [.. parsed.GetValue(all) ? book.All : book.Decided];
            var path = parsed.GetValue(output);
            var format = FormatOf(parsed.GetValue(Format), path ?? "");
            void Write(Stream stream) => NameExport.Write(stream, entries, format, parsed.GetValue(style) == "dca" ? TbxStyle.Dca : TbxStyle.Dct, newsroom.Name);
            if (path is null)
            {
                await using var standard = Console.OpenStandardOutput();
                Write(standard);
                return CommandLine.Done;
            }
            await OutputFile.WriteAsync(path, Write);
            return Answer.Say(parsed.GetValue(Options.Json), new { file = path, names = entries.Count }, $"{path}: {entries.Count} names.");
        });
        return command;
    }

    private static NameFormat FormatOf(string? given, string name) =>
        given == "csv" || (given is null && Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".TSV") ? NameFormat.Csv : NameFormat.Tbx;
}
