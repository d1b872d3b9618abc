using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>The languages that have a data file in a folder. A new file is a new language.</summary>
internal static class LanguageFiles
{
    /// <summary>What is known of each, by its locale's name; read when first asked for.</summary>
    /// <param name="folder">The folder: <c>Numbers/Own/</c>.</param>
    /// <param name="ending">How its files end: <c>.tsv</c>.</param>
    /// <param name="read">Reads one language, by its locale's name.</param>
    internal static FrozenDictionary<string, Lazy<T>> Of<T>(string folder, string ending, Func<string, T> read) =>
        Resource.Names(folder, ending).ToFrozenDictionary(l => l, l => new Lazy<T>(() => read(l)), StringComparer.Ordinal);
}
