using System.Text;

namespace Dragoman.Languages;

/// <summary>What stays the same in a paragraph when it is translated: its numbers, and names left in Latin script.</summary>
public static class Anchors
{
    /// <summary>
    /// The numerals of a text by value: «۱٬۲۵۰», "1,250" and "1.250.000" group, «۴٫۸», "4.8" and "4,8" are fractions. A comma or Arabic
    /// comma before exactly three digits groups; a point before them does so only when there are more groups. Signs, units and number
    /// words are not read.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>Each numeral in the order of the text, repeats kept, in the form 1250 or 4.8.</returns>
    public static IReadOnlyList<string> Numbers(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> numbers = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (Digits.ValueOf(text[i]) >= 0)
                numbers.Add(NumeralReader.Read(text, ref i));
        }

        return numbers;
    }

    /// <summary>The acronyms and names in Latin script: words of two or more letters with a capital among them.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Each word in the order of the text, repeats kept, as written.</returns>
    public static IReadOnlyList<string> LatinWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in text)
        {
            if (IsLatin(c))
                word.Append(c);
            else
                Close(word, words);
        }

        Close(word, words);
        return words;
    }

    private static void Close(StringBuilder word, List<string> words)
    {
        string written = word.ToString();
        word.Clear();
        if (written.Length >= 2 && written.Any(char.IsUpper))
            words.Add(written);
    }

    private static bool IsLatin(char c) =>
        char.IsAsciiLetter(c) || (c is >= 'À' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' && char.IsLetter(c));
}
