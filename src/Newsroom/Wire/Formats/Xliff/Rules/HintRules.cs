using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Codes that may not be deleted, copied or moved apart (4.7.4, editing hints).</summary>
internal static class HintRules
{
    public static IEnumerable<Fault> Check(XElement xliff) => InlineScope.In(xliff).SelectMany(scope =>
        scope.All.SelectMany(Locked).Concat(Deleted(scope)).Concat(scope.Sides.SelectMany(Unstarted)).Concat(Reordered(scope)));

    private static IEnumerable<Fault> Locked(XElement code) =>
        code.Get("canReorder") is "no" or "firstNo" && !(code.Get("canDelete") == "no" && code.Get("canCopy") == "no")
            ? [Fault.At(code, $"{Grammar.Name(code)} may not be moved: it says canDelete=\"no\" and canCopy=\"no\" as well")]
            : [];

    private static IEnumerable<Fault> Deleted(InlineScope scope)
    {
        var kept = scope.Target.Select(Key).ToHashSet(StringComparer.Ordinal);
        return scope.Parts.Where(part => part.Element(Xlf.Target) is not null && part.Name != Xlf.Match)
            .Elements(Xlf.Source).Descendants().Where(code => code.Get("canDelete") == "no" && !kept.Contains(Key(code)))
            .Select(code => Fault.At(code, $"{Grammar.Name(code)} {code.Get("id") ?? code.Get("startRef")} may not be deleted, and the target lacks it"));
    }

    private static IEnumerable<Fault> Unstarted(IReadOnlyList<XElement> side)
    {
        var started = false;
        foreach (var code in side.Where(Xlf.IsCode))
        {
            var reorder = code.Get("canReorder") ?? "yes";
            if (reorder == "no" && !started)
                yield return Fault.At(code, $"{Grammar.Name(code)} says canReorder=\"no\", and no code before it begins the sequence with firstNo");
            started = reorder != "yes";
        }
    }

    private static IEnumerable<Fault> Reordered(InlineScope scope)
    {
        if (scope.Parts.Any(part => part.Element(Xlf.Target) is null))
            return [];
        var after = Sequences(scope.Target).Select(sequence => string.Join(' ', sequence.Select(Placed))).ToHashSet(StringComparer.Ordinal);
        return Sequences(scope.Source).Where(sequence => !after.Contains(string.Join(' ', sequence.Select(Placed))))
            .Select(sequence => Fault.At(sequence[0], $"The codes from {sequence[0].Get("id")} on may not be moved apart, and the target has them otherwise"));
    }

    private static IEnumerable<List<XElement>> Sequences(IReadOnlyList<XElement> side)
    {
        List<XElement>? sequence = null;
        foreach (var code in side.Where(Xlf.IsCode))
        {
            var reorder = code.Get("canReorder") ?? "yes";
            if (reorder != "no" && sequence is not null)
            {
                yield return sequence;
                sequence = null;
            }
            if (reorder == "firstNo")
                sequence = [];
            if (reorder != "yes")
                sequence?.Add(code);
        }
        if (sequence is not null)
            yield return sequence;
    }

    private static string Key(XElement code) => $"{code.Name.LocalName}:{code.Get("id")}:{code.Get("startRef")}";

    /// <summary>A code and the one that it stands in: moving it out of its pair is moving it.</summary>
    private static string Placed(XElement code) => $"{Key(code)}@{(code.Parent!.Name == Xlf.Pc ? code.Parent.Get("id") : "")}";
}
