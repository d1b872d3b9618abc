using System.Runtime.CompilerServices;
using System.Text;
using Dragoman.Stories;
using Dragoman.Stories.Reading;

namespace Dragoman.Newsroom.Tests.Stories.Reading;

internal static class Samples
{
    public static ReadText Read(string name)
        => TextReading.Read(File.ReadAllBytes(Path.Combine(Here(), "samples", name)), name);

    public static ReadText Plain(string text) => TextReading.Read(text, TextFormat.Plain);

    public static ReadText Html(string text) => TextReading.Read(text, TextFormat.Html);

    public static ReadText Markdown(string text) => TextReading.Read(text, TextFormat.Markdown);

    public static UnreadableTextException Refused(byte[] bytes, string? fileName = null)
        => Assert.Throws<UnreadableTextException>(() => TextReading.Read(bytes, fileName));

    public static UnreadableTextException Refused(string text, TextFormat format = TextFormat.Plain)
        => Assert.Throws<UnreadableTextException>(() => TextReading.Read(text, format));

    /// <summary>The blocks as lines "Kind: text", with marks written as *, _ and [address], pictures as {path|alt}.</summary>
    public static string[] Lines(this ReadText text) => [.. text.Blocks.Select(b => $"{b.Kind}: {WithMarks(b)}{Picture(b)}")];

    private static string WithMarks(ReadBlock block)
    {
        var shown = new StringBuilder();
        for (var i = 0; i <= block.Text.Length; i++)
        {
            foreach (var mark in block.Marks.Reverse().Where(m => m.End == i))
                shown.Append(mark.Kind switch { MarkKind.Strong => "*", MarkKind.Emphasis => "_", _ => $"]({mark.Target})" });
            foreach (var mark in block.Marks.Where(m => m.Start == i))
                shown.Append(mark.Kind switch { MarkKind.Strong => "*", MarkKind.Emphasis => "_", _ => "[" });
            if (i < block.Text.Length)
                shown.Append(block.Text[i]);
        }
        return shown.ToString();
    }

    private static string Picture(ReadBlock block) => block.Picture is { } p ? $"{{{p.Location}, {p.Alt}}}" : "";

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
