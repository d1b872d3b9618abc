using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Stories.Reading;

namespace Dragoman.Cli;

/// <summary>A reporter's file, or standard input, made into a manuscript; its pictures are taken from beside it.</summary>
internal sealed class TextInput(House house, Newsroom newsroom, Edition edition)
{
    public List<string> Warnings { get; } = [];

    /// <param name="path">A file, or <c>-</c> for standard input.</param>
    public async Task<Manuscript> ReadAsync(string path, string? headline, TextFormat? format, bool stripControls, CancellationToken cancel)
    {
        var isInput = path == "-";
        await using var stream = isInput ? Console.OpenStandardInput() : Open(path);
        var text = await TextReading.ReadAsync(stream, isInput ? null : path, format, stripControls, cancel);
        Warnings.AddRange(text.Warnings);
        var folder = isInput ? null : Path.GetDirectoryName(Path.GetFullPath(path));
        var blocks = new List<ReadBlock>(text.Blocks.Count);
        foreach (var block in text.Blocks)
        {
            if (block.Picture is null)
                blocks.Add(block);
            else if (await PictureAsync(block, folder, cancel) is { } pictured)
                blocks.Add(pictured);
        }
        return Manuscript.From(text with { Blocks = blocks }, newsroom, edition, headline);
    }

    private async Task<ReadBlock?> PictureAsync(ReadBlock block, string? folder, CancellationToken cancel)
    {
        var (location, alt) = (block.Picture!.Location, block.Picture.Alt);
        if (Beside(folder, location) is not { } file)
        {
            Warnings.Add($"The picture {location} was left out: only pictures in the text's own folder are taken.");
            return block.Text.Length == 0 ? null : block with { Picture = null };
        }
        var picture = await house.Pictures.AddAsync(await File.ReadAllBytesAsync(file, cancel), location, edition.Tag, alt, cancel: cancel);
        return block with { Picture = new(picture.Id, alt) };
    }

    /// <summary>A text may name pictures beside it or below; never a file elsewhere on the machine, nor one on the web.</summary>
    private static string? Beside(string? folder, string location)
    {
        if (folder is null || location.Contains(':', StringComparison.Ordinal))
            return null;
        var file = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(location)));
        var inside = file.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return inside && File.Exists(file) && File.ResolveLinkTarget(file, returnFinalTarget: true) is null ? file : null;
    }

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"{path} is a folder. Name a text file, or - for standard input.");
        if (!File.Exists(path))
            throw new UsageException($"There is no file {path}. Name a text file, or - for standard input.");
        return File.OpenRead(path);
    }
}
