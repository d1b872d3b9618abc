using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>The forms of one language, so that those in a text are found in one pass over its words, however many there are.</summary>
internal sealed class FormIndex
{
    private readonly LanguageTag language;
    private readonly bool isSpaced;
    private readonly Dictionary<string, List<Form>> byFirst = new(StringComparer.Ordinal);

    public FormIndex(LanguageTag language, IEnumerable<NameEntry> entries)
    {
        this.language = language;
        isSpaced = language.Language is not ("zh" or "ja" or "th");
        foreach (var entry in entries)
        {
            foreach (var (form, standing) in entry.In(language)?.All ?? [])
                Add(new(entry, form, standing, [.. isSpaced ? FormWords.Of(form).Select(word => word.Folded) : []]));
        }
        foreach (var forms in byFirst.Values)
            forms.Sort((one, other) => other.Length.CompareTo(one.Length));
    }

    /// <summary>The mentions in a text, in order. Of forms that begin at one place the longest counts; several entries may share it.</summary>
    public IEnumerable<Mention> In(string text) => isSpaced ? InWords(text) : InCharacters(text);

    private void Add(Form form)
    {
        if (isSpaced && form.Words.Length == 0)
            return;
        var key = isSpaced ? form.Words[0] : form.Text[..1];
        if (!byFirst.TryGetValue(key, out var forms))
            byFirst[key] = forms = [];
        forms.Add(form);
    }

    private IEnumerable<Mention> InWords(string text)
    {
        var words = FormWords.Of(text);
        for (var at = 0; at < words.Count;)
        {
            var found = Longest(text, words, at);
            foreach (var mention in Distinct(found.Mentions))
                yield return mention;
            at += Math.Max(1, found.Words);
        }
    }

    private (List<Mention> Mentions, int Words) Longest(string text, IReadOnlyList<FormWord> words, int at)
    {
        var whole = Matching(text, words, at, new(words[at].Folded, "", "", false));
        var best = whole;
        foreach (var reading in Clitics.Of(words[at].Folded, language, endings: true))
        {
            var found = Matching(text, words, at, reading);
            if (found.Words > best.Words)
                best = found;
        }
        return best;
    }

    private (List<Mention> Mentions, int Words) Matching(string text, IReadOnlyList<FormWord> words, int at, Joined first)
    {
        List<Mention> mentions = [];
        var length = 0;
        foreach (var form in byFirst.GetValueOrDefault(first.Word, []))
        {
            if (form.Words.Length < length)
                break;
            // An ending stands at the end of the whole form only.
            if ((first.After.Length > 0 && form.Words.Length > 1) || Last(text, words, at, form, first) is not { } last || MentionOf(text, words, at, form, last) is not { } mention)
                continue;
            length = form.Words.Length;
            mentions.Add(mention);
        }
        return (mentions, length);
    }

    /// <summary>What the last word of the form is joined to, when the words from here on are the form's; null when they are not.</summary>
    private Joined? Last(string text, IReadOnlyList<FormWord> words, int at, Form form, Joined first)
    {
        var count = form.Words.Length;
        if (at + count > words.Count)
            return null;
        for (var i = 1; i < count; i++)
        {
            if (!FormWords.Binds(text.AsSpan(words[at + i - 1].End..words[at + i].Start)))
                return null;
            if (words[at + i].Folded == form.Words[i])
                continue;
            if (i < count - 1)
                return null;
            var ending = Clitics.Of(words[at + i].Folded, language, endings: true).FirstOrDefault(reading => reading.Before.Length == 0 && reading.Word == form.Words[i]);
            return ending.Word is null ? null : ending with { Before = first.Before, Assimilated = first.Assimilated };
        }
        return first;
    }

    private static Mention? MentionOf(string text, IReadOnlyList<FormWord> words, int at, Form form, Joined joined)
    {
        int start = words[at].Start, end = words[at + form.Words.Length - 1].End;
        if (!joined.Assimilated)
            start = Behind(text, start, words[at].End, joined.Before);
        var stop = Before(text, form.Words.Length == 1 ? start : words[at + form.Words.Length - 1].Start, end, joined.After);
        var written = text[start..stop];
        return form.IsWrittenAs(written) ? new(form.Entry, form.Text, form.Standing, start, written, text[words[at].Start..start], text[stop..end], joined.Assimilated) : null;
    }

    /// <summary>Where the letters that are joined before a form end.</summary>
    private static int Behind(string text, int start, int end, string before)
    {
        var bare = Folding.ForMatching(text[start..end]);
        for (var at = start; before.Length > 0 && at < end; at++)
        {
            if (char.IsLetterOrDigit(text[at]) && Folding.ForMatching(text[at..end]).Length == bare.Length - before.Length)
                return at;
        }
        return start;
    }

    /// <summary>Where the ending that is joined to a form begins.</summary>
    private static int Before(string text, int start, int end, string after)
    {
        var bare = Folding.ForMatching(text[start..end]);
        for (var at = end; after.Length > 0 && at > start; at--)
        {
            if (Folding.ForMatching(text[start..at]).Length == bare.Length - after.Length)
                return at;
        }
        return end;
    }

    private IEnumerable<Mention> InCharacters(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var here = at;
            var longest = byFirst.GetValueOrDefault(text[at].ToString(), []).Where(form => string.CompareOrdinal(text, here, form.Text, 0, form.Text.Length) == 0).ToList();
            foreach (var form in longest.Where(form => form.Length == longest[0].Length))
                yield return new(form.Entry, form.Text, form.Standing, at, form.Text);
            at += longest.Count == 0 ? 1 : longest[0].Text.Length;
        }
    }

    /// <summary>Forms of one entry may differ in accents or case alone: the one that is written counts.</summary>
    private static IEnumerable<Mention> Distinct(List<Mention> mentions) => mentions
        .GroupBy(mention => mention.Entry.Id, StringComparer.Ordinal)
        .Select(same => same.OrderBy(mention => mention.Written == mention.Form ? 0 : string.Equals(mention.Written, mention.Form, StringComparison.OrdinalIgnoreCase) ? 1 : 2)
            .ThenBy(mention => mention.Standing)
            .First());

    private sealed record Form(NameEntry Entry, string Text, Standing Standing, string[] Words)
    {
        public int Length => Words.Length > 0 ? Words.Length : Text.Length;

        /// <summary>An abbreviation is written in its own letters (US is not us), and a name with its capital.</summary>
        public bool IsWrittenAs(string written)
        {
            var letters = Text.Where(char.IsLetter).ToList();
            if (letters.Count > 1 && letters.TrueForAll(char.IsUpper))
                return string.Equals(written, Text, StringComparison.Ordinal);
            return !Entry.IsName || letters.Count == 0 || !char.IsUpper(letters[0]) || char.IsUpper(written.FirstOrDefault(char.IsLetter));
        }
    }
}
