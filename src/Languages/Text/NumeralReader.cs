using System.Text;

namespace Dragoman.Languages;

/// <summary>Reads one numeral with its separators.</summary>
internal static class NumeralReader
{
    private const int MostSeparators = 8;

    /// <summary>Reads the numeral that begins at an index, and leaves the index on its last character.</summary>
    internal static string Read(string text, ref int index)
    {
        List<string> parts = [Run(text, ref index)];
        List<char> separators = [];
        while (separators.Count < MostSeparators && index + 2 < text.Length && IsSeparator(text[index + 1]) && Digits.ValueOf(text[index + 2]) >= 0)
        {
            int next = index + 2;
            string run = Run(text, ref next);
            if (!Continues(parts, separators, text[index + 1], run))
                break;
            separators.Add(text[index + 1]);
            parts.Add(run);
            index = next;
        }

        return Value(parts, separators);
    }

    private static string Run(string text, ref int index)
    {
        StringBuilder run = new();
        int i = index;
        for (; i < text.Length && Digits.ValueOf(text[i]) is int value and >= 0; i++)
            run.Append((char)('0' + value));
        index = i - 1;
        return run.ToString();
    }

    private static bool IsSeparator(char c) => c is ',' or '.' or '،' or '٬' or '٫' or '\u00A0' or '\u202F' or '’';

    /// <summary>Whether a run belongs to the numeral so far: as one more group, or as its fraction.</summary>
    private static bool Continues(List<string> parts, List<char> separators, char separator, string run)
    {
        bool groupsSoFar = parts[0].Length <= 3 && parts.Skip(1).All(p => p.Length == 3) && separators.All(s => s == separators[0] && s != '٫');
        bool group = run.Length == 3 && separator != '٫' && groupsSoFar && (separators.Count == 0 || separators[0] == separator);
        bool fraction = separator is '.' or ',' or '٫' && (separators.Count == 0 || (groupsSoFar && !separators.Contains(separator)));
        return group || fraction;
    }

    private static string Value(List<string> parts, List<char> separators)
    {
        bool fraction = separators.Count > 0 && IsFraction(parts, separators);
        int wholes = fraction ? parts.Count - 1 : parts.Count;
        string whole = string.Concat(parts.Take(wholes)).TrimStart('0');
        string rest = fraction ? parts[^1].TrimEnd('0') : "";
        return (whole.Length == 0 ? "0" : whole) + (rest.Length == 0 ? "" : "." + rest);
    }

    private static bool IsFraction(List<string> parts, List<char> separators) => separators[^1] switch
    {
        '٫' => true,
        '.' => separators.Count == 1 || separators[^2] != '.',
        ',' => parts[^1].Length != 3 || (separators.Count > 1 && separators[^2] != ','),
        _ => false,
    };
}
