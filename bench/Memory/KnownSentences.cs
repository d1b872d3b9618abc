namespace Dragoman.Memory.Bench;

/// <summary>
/// Sentences made of real ones: the beginning of one and the end of another, joined between words. The letters are as frequent as in the
/// news, and each sentence has hundreds of neighbours that share a half of it.
/// </summary>
internal sealed class KnownSentences(IReadOnlyList<string> known, ulong seed)
{
    private readonly Dice dice = new(seed);

    public string Next()
    {
        string head = dice.Of(known), tail = dice.Of(known);
        int length = 60 + dice.Below(130), cut = length * (20 + dice.Below(60)) / 100;
        return (Until(head, cut) + " " + From(tail, length - cut)).Trim();
    }

    public static IReadOnlyList<string> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Skip(1).Select(line => line.Split('\t')[2])).Distinct(StringComparer.Ordinal)];

    private static string Until(string text, int length)
    {
        int end = text.Length <= length ? text.Length : text.LastIndexOf(' ', length);
        return end <= 0 ? text : text[..end];
    }

    private static string From(string text, int length)
    {
        int start = text.Length <= length ? 0 : text.IndexOf(' ', text.Length - length);
        return start < 0 ? text : text[start..].Trim();
    }
}
