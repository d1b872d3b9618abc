using Dragoman.Memory;
using Dragoman.Stories;

namespace Dragoman.Cli.Remembering;

/// <summary>A match as programs read it. The target is the suggestion; where it was adapted, what was replaced says so.</summary>
internal sealed record MatchAnswer(
    double Score, string Kind, string Source, string Target, IReadOnlyList<Replacement>? Adapted, IReadOnlyList<DifferenceAnswer>? Difference,
    string? Story, string? Address, string? File, string Translator, string At, bool Machine, bool Block)
{
    public static MatchAnswer Of(MemoryMatch match) => new(
        Math.Round(match.Score, 4),
        Words.Of(match.Kind),
        match.Unit.Source,
        match.Suggestion,
        match.Adapted.Count == 0 ? null : match.Adapted,
        match.Difference.Count == 0 ? null : [.. match.Difference.Select(change => new DifferenceAnswer(Words.Of(change.Kind), change.Text))],
        match.Unit.Origin?.Story,
        match.Unit.Address,
        match.Unit.File?.File,
        match.Unit.Translator,
        match.Unit.At.ToString(),
        match.Unit.IsMachineMade,
        match.Unit.IsBlock);

    public IEnumerable<string> Lines()
    {
        yield return FormattableString.Invariant($"{Score:0.00} {Kind}{(Adapted is null ? "" : ", adapted")}{(Machine ? ", machine-made" : "")}: {Target}");
        yield return $"     {string.Concat(Difference?.Select(part => part.Marked()) ?? [Source])}";
        yield return $"     {Translator}, {At}{((Address ?? File) is { } where ? $", {where}" : "")}";
    }
}

/// <summary>A stretch that both sources share, or that one has alone.</summary>
internal sealed record DifferenceAnswer(string Kind, string Text)
{
    public string Marked() => Kind switch
    {
        "removed" => $"[-{Text}-]",
        "added" => $"[+{Text}+]",
        _ => Text,
    };
}
