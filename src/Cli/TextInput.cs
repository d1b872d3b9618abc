using Dragoman.Editions;
using Dragoman.Media;
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
        var isInput = path == InputFile.StandardInput;
        await using var stream = InputFile.Open(path);
        var text = await TextReading.ReadAsync(stream, isInput ? null : path, format, stripControls, cancel);
        Warnings.AddRange(text.Warnings);
        var folder = isInput ? null : Path.GetDirectoryName(Path.GetFullPath(path));
        var pictures = text.Blocks.Select(block => block.Picture is null ? null : Bytes(block.Picture, folder)).ToList();
        var blocks = new List<ReadBlock>(text.Blocks.Count);
        foreach (var (block, bytes) in text.Blocks.Zip(pictures))
        {
            if (block.Picture is null)
                blocks.Add(block);
            else if (bytes is not null)
                blocks.Add(block with { Picture = await StoreAsync(block.Picture, bytes, cancel) });
            else if (block.Text.Length > 0)
                blocks.Add(block with { Picture = null });
        }
        if (blocks.TrueForAll(block => block.Text.Length == 0))
            throw new UnreadableTextException("The text has no words that a reader could see", "the whole text", string.Join(' ', ["Give the file that holds the story.", .. Warnings]));
        return Manuscript.From(text with { Blocks = blocks }, newsroom, edition, headline);
    }

    private async Task<PictureReference> StoreAsync(PictureReference named, byte[] bytes, CancellationToken cancel) =>
        named with { Location = (await house.Pictures.AddAsync(bytes, named.Location, edition.Tag, named.Alt, cancel: cancel)).Id };

    /// <summary>All pictures are looked at before one is stored: a bad one leaves nothing behind.</summary>
    private byte[]? Bytes(PictureReference named, string? folder)
    {
        if (Beside(folder, named.Location) is not { } file)
        {
            Warnings.Add($"The picture {named.Location} was left out: only pictures in the text's own folder are taken.");
            return null;
        }
        PictureFile.RefuseLarge(new FileInfo(file).Length, named.Location);
        var bytes = File.ReadAllBytes(file);
        PictureFile.Read(bytes, named.Location);
        return bytes;
    }

    /// <summary>A text may name pictures beside it or below; never a file elsewhere on the machine, nor one on the web.</summary>
    private static string? Beside(string? folder, string location)
    {
        if (folder is null || location.Contains(':', StringComparison.Ordinal))
            return null;
        var file = Path.GetFullPath(Path.Combine(folder, location));
        var inside = file.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return inside && File.Exists(file) && !IsLinked(folder, file) ? file : null;
    }

    /// <summary>A link anywhere below the folder may lead out of it.</summary>
    private static bool IsLinked(string folder, string file)
    {
        for (var part = file; part.Length > folder.Length; part = Path.GetDirectoryName(part)!)
        {
            if (new FileInfo(part).LinkTarget is not null)
                return true;
        }
        return false;
    }
}
