using System.CommandLine;
using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Stories.Reading;

namespace Dragoman.Cli;

/// <summary>The words of a command that reads a text.</summary>
/// <param name="needed">Whether the command does nothing without one.</param>
internal sealed class TextOptions(bool needed = true)
{
    private readonly Argument<string?> file = new("FILE") { Description = "The text: a file, or - for standard input.", Arity = needed ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne };
    private readonly Option<string?> headline = new("--headline") { Description = "The headline; else a heading of the text serves, else its first sentence, shortened." };
    private readonly Option<string?> format = Format;
    private readonly Option<bool> strip = StripControls;

    public static Option<string?> Format => new("--format") { Description = "plain, markdown or html; else it is seen from the file's name and the text." };

    public static Option<bool> StripControls => new("--strip-controls") { Description = "Take bidirectional controls out of the text instead of refusing it." };

    /// <summary>The format that a person named; null where none was.</summary>
    public static TextFormat? FormatOf(string? given)
    {
        if (given is null)
            return null;
        return Words.TryRead<TextFormat>(given, out var known) ? known : throw new UsageException($"\"{given}\" is not a format. It is one of: plain, markdown, html.");
    }

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(headline);
        command.Add(format);
        command.Add(strip);
    }

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(file) is not null;

    public async Task<(Manuscript Text, IReadOnlyList<string> Warnings)> ReadAsync(ParseResult parsed, House house, Newsroom newsroom, Edition edition, CancellationToken cancel)
    {
        var input = new TextInput(house, newsroom, edition);
        var manuscript = await input.ReadAsync(parsed.GetValue(file)!, Headline(parsed), FormatOf(parsed.GetValue(format)), parsed.GetValue(strip), cancel);
        return (manuscript, input.Warnings);
    }

    private string? Headline(ParseResult parsed)
    {
        if (parsed.GetValue(headline) is not { } given)
            return null;
        var text = Languages.Whitespace.Fold(given);
        if (text.Length == 0)
            throw new UsageException("The headline is empty. Leave --headline out to take it from the text.");
        if (Languages.BidiControls.IndexOfForbidden(text) is var at and >= 0)
            throw new UsageException($"The headline holds a bidirectional control (U+{(int)text[at]:X4}) at character {at + 1}. Remove it.");
        return text;
    }
}
