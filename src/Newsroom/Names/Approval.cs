using Dragoman.Fidelity;
using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>An entry in the words of the fidelity check.</summary>
internal static class Approval
{
    /// <summary>Null where the entry has no form in one of the languages.</summary>
    public static ApprovedForm? Of(NameEntry entry, LanguageTag from, LanguageTag to)
    {
        if (entry.In(from) is not { } theirs || entry.In(to) is not { } ours)
            return null;
        return new(entry.IsName, new Dictionary<LanguageTag, IReadOnlyList<string>>
        {
            [from] = [.. theirs.All.Select(form => form.Form)],
            [to] = [.. ours.All.Where(form => form.Standing != Standing.Deprecated).Select(form => form.Form)],
        })
        {
            Deprecated = ours.Deprecated,
            Abbreviation = ours.Abbreviation,
        };
    }
}
