using Dragoman.Languages;

namespace Dragoman.Stories;

/// <summary>How the texts of two blocks become one, and one becomes two.</summary>
internal static class Joint
{
    // Written without spaces between sentences.
    private static readonly HashSet<string> Unspaced = new(StringComparer.Ordinal) { "zh", "ja", "th", "lo", "km", "my", "bo" };

    public static string Between(string edition, string before, string after) =>
        before.Length == 0 || after.Length == 0 || Unspaced.Contains(LanguageTag.Parse(edition).Language) ? "" : " ";

    public static Block JoinedWith(this Block block, Block next, string edition) => block.JoinedWith(next.Text, next.Marks, Between(edition, block.Text, next.Text));

    public static Block JoinedWith(this Block block, string text, IReadOnlyList<Mark> marks, string between)
    {
        var shift = block.Text.Length + between.Length;
        return block with { Text = block.Text + between + text, Marks = [.. block.Marks, .. marks.Select(mark => mark with { Start = mark.Start + shift })] };
    }

    /// <summary>The marks of the characters from one place to another, counted from there.</summary>
    public static IReadOnlyList<Mark> Within(this IEnumerable<Mark> marks, int start, int end) =>
    [
        .. marks.Where(mark => mark.Start < end && mark.End > start)
            .Select(mark => mark with { Start = Math.Max(mark.Start, start) - start, Length = Math.Min(mark.End, end) - Math.Max(mark.Start, start) }),
    ];
}
