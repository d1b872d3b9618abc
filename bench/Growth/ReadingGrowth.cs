using Dragoman.Newsroom.Tests.Stories.Reading;
using Dragoman.Stories.Reading;

namespace Dragoman.Growth.Bench;

/// <summary>Reading a filed text of a megabyte and of two, in each format.</summary>
internal static class ReadingGrowth
{
    public static void Measure(TextWriter output)
    {
        List<Growth> all = [];
        foreach (var format in Enum.GetValues<TextFormat>())
        {
            foreach (var piece in HostilePieces.All)
                all.Add(Growth.Of($"{format}: {piece.ReplaceLineEndings("\\n")}", TextReading.Limit / 2, bytes => Read(HostilePieces.Repeated(piece, bytes), format)));
            foreach (var (name, text) in HostilePieces.Multiplying)
                all.Add(Growth.Of($"{format}: {name}", 1, times => Read(text(times), format)));
        }
        Growth.Print(output, "Reading, 1 and 2 MB", all);
    }

    private static void Read(string text, TextFormat format)
    {
        try
        {
            TextReading.Read(text, format);
        }
        catch (UnreadableTextException)
        {
            // Refused is answered too.
        }
    }
}
