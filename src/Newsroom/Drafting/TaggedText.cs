using System.Globalization;
using System.Text;
using Dragoman.Stories;

namespace Dragoman.Drafting;

/// <summary>A block's text with its marks as tags, <c>&lt;m0&gt;bold&lt;/m0&gt;</c>, as machines carry them over; and back, trusting nothing.</summary>
internal static class TaggedText
{
    public static string Write(string text, IReadOnlyList<Mark> marks)
    {
        var written = new StringBuilder(text.Length + (16 * marks.Count));
        var nested = Nested(marks, text.Length);
        for (var at = 0; at <= text.Length; at++)
        {
            foreach (var (number, _) in nested.Where(item => item.Mark.End == at).Reverse())
                written.Append(CultureInfo.InvariantCulture, $"</m{number}>");
            foreach (var (number, _) in nested.Where(item => item.Mark.Start == at))
                written.Append(CultureInfo.InvariantCulture, $"<m{number}>");
            if (at < text.Length)
                written.Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", var c => c.ToString() });
        }
        return written.ToString();
    }

    /// <exception cref="MachineException">There is markup that was not sent.</exception>
    public static (string Text, IReadOnlyList<Mark> Marks) Read(string answer, IReadOnlyList<Mark> sent)
    {
        var (text, open, marks) = (new StringBuilder(), new Stack<(int Number, int Start)>(), new List<Mark>());
        for (var at = 0; at < answer.Length;)
        {
            if (answer[at] == '<')
            {
                var end = answer.IndexOf('>', at);
                ReadTag(end < 0 ? "" : answer[(at + 1)..end], text.Length, open, marks, sent);
                at = end + 1;
            }
            else if (answer[at] == '&' && Entity(answer.AsSpan(at)) is var (letter, length))
            {
                text.Append(letter);
                at += length;
            }
            else
                text.Append(answer[at++]);
        }
        return open.Count == 0 ? (text.ToString(), [.. marks.OrderBy(mark => mark.Start)]) : throw new MachineException(DraftProblem.WrongMarks);
    }

    private static void ReadTag(string tag, int here, Stack<(int Number, int Start)> open, List<Mark> marks, IReadOnlyList<Mark> sent)
    {
        var closes = tag.StartsWith('/');
        if (!tag.AsSpan(closes ? 1 : 0).StartsWith("m") || !int.TryParse(tag.AsSpan(closes ? 2 : 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= sent.Count)
            throw new MachineException(DraftProblem.WrongMarks);
        if (!closes)
        {
            open.Push((number, here));
            return;
        }
        if (!open.TryPop(out var opened) || opened.Number != number)
            throw new MachineException(DraftProblem.WrongMarks);
        if (here > opened.Start)
            marks.Add(sent[number] with { Start = opened.Start, Length = here - opened.Start });
    }

    private static (char Letter, int Length)? Entity(ReadOnlySpan<char> at) =>
        at.StartsWith("&amp;") ? ('&', 5)
        : at.StartsWith("&lt;") ? ('<', 4)
        : at.StartsWith("&gt;") ? ('>', 4)
        : at.StartsWith("&quot;") ? ('"', 6)
        : at.StartsWith("&#39;") ? ('\'', 5)
        : at.StartsWith("&apos;") ? ('\'', 6)
        : null;

    /// <summary>Tags nest: a mark that only overlaps another is left out, and a person sets it again.</summary>
    private static List<(int Number, Mark Mark)> Nested(IReadOnlyList<Mark> marks, int length)
    {
        var nested = new List<(int Number, Mark Mark)>();
        foreach (var (number, mark) in marks.Index().OrderBy(item => item.Item.Start).ThenByDescending(item => item.Item.Length))
        {
            if (mark.Length > 0 && mark.End <= length && !nested.Exists(other => mark.Start < other.Mark.End && mark.End > other.Mark.End))
                nested.Add((number, mark));
        }
        return nested;
    }
}
