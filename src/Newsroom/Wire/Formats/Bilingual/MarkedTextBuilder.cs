using System.Text;
using Dragoman.Stories;

namespace Dragoman.Wire.Formats.Bilingual;

/// <summary>Gathers a text and its marks from the inline codes of a unit, which may run over several segments.</summary>
/// <param name="known">What codes mean by their id: a translator's program may keep no more than the id of a code.</param>
internal sealed class MarkedTextBuilder(Dictionary<string, (MarkKind Kind, string? Target)> known)
{
    private readonly StringBuilder text = new();
    private readonly List<Mark> marks = [];
    private readonly Dictionary<string, (int Start, (MarkKind Kind, string? Target)? Meaning)> open = new(StringComparer.Ordinal);

    public int Length => text.Length;

    public void Add(string more) => text.Append(more);

    /// <summary>A code around what was added since <paramref name="start"/>.</summary>
    public void Mark(int start, string? id, (MarkKind Kind, string? Target)? meaning)
    {
        if (Meaning(id, meaning) is { } mark && text.Length > start)
            marks.Add(new(mark.Kind, start, text.Length - start, mark.Target));
    }

    public void Begin(string id, (MarkKind Kind, string? Target)? meaning) => open[id] = (text.Length, meaning);

    public void End(string? id)
    {
        if (id is not null && open.Remove(id, out var begun))
            Mark(begun.Start, id, begun.Meaning);
    }

    public MarkedText Build() => new(text.ToString(), marks);

    private (MarkKind Kind, string? Target)? Meaning(string? id, (MarkKind Kind, string? Target)? meaning)
    {
        if (id is null)
            return meaning;
        if (meaning is { } said)
            known.TryAdd(id, said);
        return meaning ?? (known.TryGetValue(id, out var earlier) ? earlier : null);
    }
}
