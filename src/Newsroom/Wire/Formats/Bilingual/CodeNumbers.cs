namespace Dragoman.Wire.Formats.Bilingual;

/// <summary>
/// A code of a translation bears the number of the code of its source that means the same, so that a translator's program
/// sees the pair; what the translation adds has numbers of its own.
/// </summary>
internal static class CodeNumbers
{
    public static IEnumerable<MarkStep> Steps(MarkedText target, MarkedText source)
    {
        var free = Begun(source).ToList();
        var next = source.Marks.Count;
        Dictionary<int, int> numbers = [];
        foreach (var step in Begun(target))
        {
            var at = free.FindIndex(other => other.Kind == step.Kind && other.Mark!.Kind == step.Mark!.Kind && other.Mark.Target == step.Mark.Target);
            numbers[step.Number] = at < 0 ? ++next : free[at].Number;
            if (at >= 0)
                free.RemoveAt(at);
        }
        return target.Steps().Select(step => step.Number == 0 ? step : step with { Number = numbers[step.Number] });
    }

    private static IEnumerable<MarkStep> Begun(MarkedText text) => text.Steps().Where(step => step.Kind is MarkStepKind.Open or MarkStepKind.Begin);
}
