namespace Dragoman.Languages;

/// <summary>The case endings that a language puts on the names of places, from <c>Names/Places/endings.tsv</c>.</summary>
internal sealed class PlaceEndings
{
    private const int ShortestStem = 3;

    private readonly string[] endings;

    private PlaceEndings(string[] endings) => this.endings = [.. endings.OrderByDescending(e => e.Length)];

    /// <summary>Whether the language inflects the names of places.</summary>
    internal bool Any => endings.Length > 0;

    internal static PlaceEndings For(string locale) =>
        new([.. Resource.Lines("Names/Places/endings.tsv").Select(l => l.Split('\t')).Where(c => c[0] == locale).SelectMany(c => c[1].Split(' '))]);

    /// <summary>A folded name without the ending of each of its words; a hyphen that marks a stem is dropped too.</summary>
    internal string StemOf(string folded) => string.Join(' ', folded.Split(' ').Select(WithoutEnding));

    private string WithoutEnding(string word)
    {
        if (word is [.., '-'])
            return word[..^1];
        foreach (string ending in endings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }
}
