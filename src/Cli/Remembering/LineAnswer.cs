using System.Text;
using Dragoman.Memory;

namespace Dragoman.Cli.Remembering;

/// <summary>A line of a concordance, its marked words between brackets.</summary>
internal sealed class LineAnswer(ConcordanceLine line)
{
    public string Source => Marked(line.Unit.Source, line.SourceMarks);

    public string Target => Marked(line.Unit.Target, line.TargetMarks);

    public string? Story => line.Unit.Origin?.Story;

    public string? Address => line.Unit.Address;

    public string Translator => line.Unit.Translator;

    public IEnumerable<string> Lines()
    {
        yield return Source;
        yield return $"  {Target}";
        yield return $"  {Translator}{(Address is null ? "" : $", {Address}")}";
    }

    private static string Marked(string text, IReadOnlyList<Range> marks)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var mark in marks)
        {
            marked.Append(text, at, mark.Start.Value - at).Append('[').Append(text[mark]).Append(']');
            at = mark.End.Value;
        }
        return marked.Append(text, at, text.Length - at).ToString();
    }
}
