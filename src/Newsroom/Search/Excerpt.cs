using Dragoman.Languages;
using Dragoman.Stories;

namespace Dragoman.Search;

/// <summary>A piece of a text with the words that were asked for.</summary>
/// <param name="Marked">The ranges of those words in <paramref name="Text"/>, in order, none touching the next.</param>
public sealed record Excerpt(string Text, IReadOnlyList<Range> Marked)
{
    private const int Longest = 240;
    private const int Before = 60;

    /// <summary>A text as it is, its words marked.</summary>
    public static Excerpt Of(string text, IReadOnlySet<string> terms, LanguageTag language) => new(text, Marks(text, terms, language));

    /// <summary>The passage of an article's body that holds most of the words; its opening, where the headline alone holds them.</summary>
    public static Excerpt Of(Content content, IReadOnlySet<string> terms, LanguageTag language)
    {
        var body = content.Blocks.Skip(1).Where(block => block.Kind.IsShown() && block.Text.Length > 0).ToList();
        if (body.Count == 0)
            return new("", []);
        var (best, most) = (body[0].Text, 0);
        foreach (var block in body)
        {
            var different = SearchWords.Of(block.Text, language).Select(word => word.Term).Where(terms.Contains).Distinct(StringComparer.Ordinal).Count();
            if (different > most)
                (best, most) = (block.Text, different);
            // No other can hold more: the rest need not be read.
            if (most == terms.Count)
                break;
        }
        return Cut(best, Marks(best, terms, language));
    }

    private static Excerpt Cut(string text, List<Range> marks)
    {
        if (text.Length <= Longest)
            return new(text, marks);
        var start = marks.Count == 0 || marks[0].End.Value <= Longest ? 0 : WordBehind(text, marks[0].Start.Value - Before);
        var end = text.Length - start <= Longest ? text.Length : text.LastIndexOf(' ', start + Longest) is var space && space > start ? space : start + Longest;
        var (head, tail) = (start > 0 ? "… " : "", end < text.Length ? "…" : "");
        var shift = head.Length - start;
        return new(
            string.Concat(head, text.AsSpan(start, end - start), tail),
            [.. marks.Where(mark => mark.Start.Value >= start && mark.End.Value <= end).Select(mark => (mark.Start.Value + shift)..(mark.End.Value + shift))]);
    }

    private static int WordBehind(string text, int at) => text.IndexOf(' ', Math.Max(0, at)) is >= 0 and var space && space < at + Before ? space + 1 : Math.Max(0, at);

    private static List<Range> Marks(string text, IReadOnlySet<string> terms, LanguageTag language)
    {
        List<Range> marks = [];
        foreach (var word in SearchWords.Of(text, language).Where(word => terms.Contains(word.Term)))
        {
            if (marks.Count > 0 && marks[^1].End.Value >= word.Start)
                marks[^1] = marks[^1].Start..word.End;
            else
                marks.Add(word.Start..word.End);
        }
        return marks;
    }
}
