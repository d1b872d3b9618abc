using Dragoman.Languages;

namespace Dragoman.Wire.Exchange;

/// <summary>
/// Which language of the newsroom a file means: programs write EN-US where the newsroom's edition is en. Another script is another
/// language; what no edition answers keeps the tag that the file gives it.
/// </summary>
public sealed class FileLanguages(IReadOnlyList<string> editions)
{
    private readonly List<LanguageTag> known = [.. editions.Select(LanguageTag.Parse)];
    private readonly Dictionary<string, string?> read = new(StringComparer.Ordinal);

    /// <summary>Null for what is no language tag.</summary>
    public string? Of(string tag)
    {
        if (read.TryGetValue(tag, out var said))
            return said;
        // Older programs part a tag with _, which BCP 47 does not.
        if (!LanguageTag.TryParse(tag.Replace('_', '-'), out var language))
            return read[tag] = null;
        return read[tag] = (known.Find(own => own == language) ?? known.Find(own => IsTheSame(own, language)) ?? language).Value;
    }

    private static bool IsTheSame(LanguageTag own, LanguageTag other) =>
        own.Language == other.Language && Scripts.Of(own) == Scripts.Of(other) && (own.Region is null || other.Region is null);
}
