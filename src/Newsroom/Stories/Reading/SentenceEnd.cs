namespace Dragoman.Stories.Reading;

/// <summary>Whether a line closes a sentence, in the scripts of the editions.</summary>
internal static class SentenceEnd
{
    public const string Marks = ".!?…؟۔。！？।";
    private const string Closers = "\"'”’»›)]）」』";

    /// <summary>True when the line's last mark, closing quotation marks and brackets aside, ends a sentence.</summary>
    public static bool EndsSentence(string line)
    {
        var end = line.AsSpan().TrimEnd().TrimEnd(Closers).TrimEnd();
        return end.Length > 0 && Marks.Contains(end[^1], StringComparison.Ordinal);
    }
}
