using System.Globalization;

namespace Dragoman.Languages;

/// <summary>The groups of digits that make up one numeral, and what separates them.</summary>
internal sealed class NumeralGroups
{
    // A numeral has a handful of groups; a longer row of them is no number.
    private const int Most = 8;

    private NumeralGroups(int start) => Start = start;

    internal int Start { get; }

    internal int End { get; private set; }

    /// <summary>The digits of each group, in Latin ones.</summary>
    internal List<string> Runs { get; } = [];

    /// <summary>What stands between each group and the next.</summary>
    internal List<char> Separators { get; } = [];

    internal static int DigitAt(string text, int index)
    {
        char c = text[index];
        return c is >= '0' and <= '9' ? c - '0' : c < '\u0660' ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);
    }

    internal static NumeralGroups Read(string text, int index)
    {
        NumeralGroups groups = new(index);
        groups.Runs.Add(Run(text, ref index));
        while (groups.Separators.Count < Most && index + 1 < text.Length && IsSeparator(text[index]) && DigitAt(text, index + 1) >= 0)
        {
            int next = index + 1;
            string run = Run(text, ref next);
            if (!groups.Continues(text[index], run, text, next))
                break;
            groups.Separators.Add(text[index]);
            groups.Runs.Add(run);
            index = next;
        }

        groups.End = index;
        return groups;
    }

    private static string Run(string text, ref int index)
    {
        int start = index;
        while (index < text.Length && DigitAt(text, index) >= 0)
            index++;
        return string.Create(index - start, (text, start), static (span, from) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = (char)('0' + DigitAt(from.text, from.start + i));
        });
    }

    private static bool IsSeparator(char c) =>
        c is '.' or ',' or '،' or '٬' or '٫' or ':' or '/' or '\'' or '’' || IsSpace(c);

    internal static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private bool Continues(char separator, string run, string text, int next)
    {
        bool same = Separators.TrueForAll(s => s == separator);
        if (IsSpace(separator) || separator is '\'' or '’')
            return same && run.Length == 3 && Runs[0].Length <= 3 && Runs[0][0] != '0' && !(IsSpace(separator) && IsRowOfGroups(text, next));
        if (separator is ':' or '/')
            return Separators.Count == 0 && run.Length <= 2 && Runs[0].Length <= 2 && !(next < text.Length && text[next] == separator);
        if (separator is '٫')
            return !Separators.Contains('٫');
        bool groups = Runs[0].Length <= 3 && Runs.Skip(1).All(r => r.Length == 3);
        return same || groups || IsSpace(Separators[0]);
    }

    /// <summary>A telephone number: groups of digits of which one is no group of three.</summary>
    private bool IsRowOfGroups(string text, int next)
    {
        int more = next + 1;
        bool before = Start >= 2 && IsSpace(text[Start - 1]) && DigitAt(text, Start - 2) >= 0;
        return before || (next + 1 < text.Length && IsSpace(text[next]) && DigitAt(text, next + 1) >= 0 && Run(text, ref more).Length != 3);
    }
}
