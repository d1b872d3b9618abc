namespace Dragoman.Wire.Formats.Csv;

/// <summary>How a table is written.</summary>
/// <param name="Delimiter">A comma, a semicolon (spreadsheets in most of Europe) or a tab.</param>
/// <param name="HasMark">Begins with a byte order mark, by which Excel knows UTF-8.</param>
public sealed record CsvDialect(char Delimiter = ',', bool HasMark = true)
{
    internal static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>What the first line is most often cut by, outside quotation marks; a comma when by nothing.</summary>
    internal static char Notice(string line)
    {
        Span<int> counts = stackalloc int[Delimiters.Length];
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && Array.IndexOf(Delimiters, letter) is >= 0 and var at)
                counts[at]++;
        }
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            best = counts[i] > counts[best] ? i : best;
        return Delimiters[best];
    }
}
