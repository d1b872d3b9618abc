using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Stories;
using Dragoman.Stories.Reading;

namespace Dragoman.Cli.Checking;

/// <summary>One of the two texts, read as a story is filed, without its credit line.</summary>
/// <param name="Blocks">Its blocks that hold words, headline first.</param>
internal sealed record CheckedText(string Path, LanguageTag Language, IReadOnlyList<ReadBlock> Blocks, IReadOnlyList<string> Warnings)
{
    public static async Task<CheckedText> ReadAsync(string path, LanguageTag language, TextFormat? format, bool stripControls, CancellationToken cancel)
    {
        await using var stream = InputFile.Open(path);
        ReadText text;
        try
        {
            text = await TextReading.ReadAsync(stream, path == InputFile.StandardInput ? null : path, format, stripControls, cancel);
        }
        catch (UnreadableTextException fault)
        {
            // There are two texts: which of them is it?
            throw new UsageException($"{path}: {fault.Message}");
        }
        List<ReadBlock> blocks = [.. text.Blocks.Where(block => block.Text.Length > 0)];
        if (blocks.Count > 1 && CreditSentences.For(language).Match(blocks[^1].Text))
            blocks.RemoveAt(blocks.Count - 1);
        return new(path, language, blocks, text.Warnings);
    }

    /// <summary>What speaks against the language that was named; null where nothing does.</summary>
    /// <exception cref="UsageException">It is plainly written in another script.</exception>
    public string? Doubt(string option)
    {
        var whole = string.Join('\n', Blocks.Select(block => block.Text));
        if (WrittenIn.Script(whole) is { } script && !WrittenIn.IsScriptOf(script, Language))
            throw new UsageException($"{Path} is not in {Name(Language)}, as {option} {Language.Value} says: its letters are {ScriptName(script)}. Are the files the wrong way round?");
        return WrittenIn.Language(whole, Language) is { } likely
            ? $"{Path} reads like {Name(LanguageTag.Parse(likely))}, not {Name(Language)}: is {option} {Language.Value} right?"
            : null;
    }

    /// <summary>The block as a paragraph among the others, where the other text has no headline to compare it with.</summary>
    public CheckedText WithoutHeadline() => this with
    {
        Blocks = [.. Blocks.Select(block => block.Kind == BlockKind.Headline ? block with { Kind = BlockKind.Paragraph } : block)],
    };

    public bool HasHeadline => Blocks.Any(block => block.Kind == BlockKind.Headline);

    private static string Name(LanguageTag language) => LanguageNames.Of(language, LanguageTag.Parse("en"));

    private static string ScriptName(string script) => script switch
    {
        "Arab" => "Arabic",
        "Cyrl" => "Cyrillic",
        "Hani" => "Chinese",
        "Hebr" => "Hebrew",
        "Latn" => "Latin",
        _ => script,
    };
}
