using System.Globalization;
using Dragoman.Languages;

namespace Dragoman.Stories.Reading;

/// <summary>Makes a headline for a text that has none.</summary>
public static class Headlines
{
    /// <summary>
    /// The first sentence of <paramref name="text"/> without its dateline and final full stop, cut before a word with “…”
    /// when it is longer than <paramref name="maxLength"/> (UTF-16 code units, the “…” counted). Empty for an empty text.
    /// </summary>
    public static string FromFirstSentence(string text, LanguageTag language, int maxLength = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 2);
        var story = Dateline.Without(text.Trim());
        var sentences = Sentences.Split(story, language);
        var first = sentences.Count == 0 ? story : story[sentences[0]].Trim();
        return Shorten(WithoutFullStop(first), maxLength);
    }

    private static string WithoutFullStop(string sentence)
    {
        if (sentence.Length < 2 || !".۔।。".Contains(sentence[^1], StringComparison.Ordinal) || sentence[^2] is '.')
            return sentence;
        // "the U.S." ends with its own full stop.
        var word = sentence[(sentence.LastIndexOf(' ') + 1)..];
        return word.Length > 3 && word[^3] == '.' ? sentence : sentence[..^1].TrimEnd();
    }

    private static string Shorten(string headline, int maxLength)
    {
        if (headline.Length <= maxLength)
            return headline;
        var space = headline.LastIndexOf(' ', maxLength - 1);
        var end = space > 0 ? space : WholeCharacters(headline, maxLength - 1);
        return headline[..end].TrimEnd([' ', ',', ';', ':', '،', '؛', '-', '–', '—', '\u200C']) + "…";
    }

    // One word longer than the headline may be: cut between characters as a reader sees them.
    private static int WholeCharacters(string text, int most)
    {
        var end = 0;
        while (true)
        {
            var next = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (end + next > most)
                return end;
            end += next;
        }
    }
}
