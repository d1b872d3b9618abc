using Dragoman.Stories;

namespace Dragoman.Wire.Formats.Bilingual;

/// <summary>A block's text and the marks beside it, the outer before the inner.</summary>
public sealed record MarkedText
{
    public MarkedText(string text, params IEnumerable<Mark> marks)
    {
        Text = text;
        Marks = [.. marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length).ThenBy(mark => mark.Kind).ThenBy(mark => mark.Target, StringComparer.Ordinal)];
    }

    public string Text { get; }

    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>
    /// The text in the order in which markup is written. A mark that lies within those around it opens and closes; one that
    /// crosses them begins and ends on its own. Its number tells it from the other marks of this text.
    /// </summary>
    internal IEnumerable<MarkStep> Steps()
    {
        var nested = new Stack<(Mark Mark, int Number)>();
        var crossing = new List<(Mark Mark, int Number)>();
        var written = 0;
        foreach (var place in Marks.SelectMany(mark => new[] { mark.Start, mark.End }).Append(Text.Length).Distinct().Order())
        {
            if (place > written)
                yield return new(MarkStepKind.Text, Text[written..place], null, 0);
            written = place;
            foreach (var step in Closing(place, nested, crossing))
                yield return step;
            foreach (var (index, mark) in Marks.Index().Where(mark => mark.Item.Start == place))
            {
                var isNested = nested.Count == 0 || nested.Peek().Mark.End >= mark.End;
                if (isNested)
                    nested.Push((mark, index + 1));
                else
                    crossing.Add((mark, index + 1));
                yield return new(isNested ? MarkStepKind.Open : MarkStepKind.Begin, "", mark, index + 1);
            }
            foreach (var step in Closing(place, nested, crossing))
                yield return step;
        }
    }

    public bool Equals(MarkedText? other) => other is not null && Text == other.Text && Marks.SequenceEqual(other.Marks);

    public override int GetHashCode() => HashCode.Combine(Text, Marks.Count);

    private static IEnumerable<MarkStep> Closing(int place, Stack<(Mark Mark, int Number)> nested, List<(Mark Mark, int Number)> crossing)
    {
        while (nested.Count > 0 && nested.Peek().Mark.End == place)
        {
            var (mark, number) = nested.Pop();
            yield return new(MarkStepKind.Close, "", mark, number);
        }
        foreach (var ended in crossing.Where(open => open.Mark.End == place).ToList())
        {
            crossing.Remove(ended);
            yield return new(MarkStepKind.End, "", ended.Mark, ended.Number);
        }
    }
}

internal enum MarkStepKind
{
    Text,
    Open,
    Close,
    Begin,
    End,
}

internal sealed record MarkStep(MarkStepKind Kind, string Text, Mark? Mark, int Number);
