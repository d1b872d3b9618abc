using System.Text;
using Dragoman.Languages;
using NodaTime.Text;

namespace Dragoman.Names;

/// <summary>What an entry must keep to before it is stored.</summary>
internal static class NameRules
{
    private const int LongestForm = 200;
    private const int LongestNote = 2000;
    private const int MostForms = 50;

    /// <summary>The entry with its texts in the form that is stored: NFC, white space folded, nothing empty.</summary>
    /// <exception cref="RefusedException">Something in it is not right.</exception>
    public static NameEntry Tidied(NameEntry entry)
    {
        var tidy = entry with
        {
            Forms = entry.Forms.ToDictionary(pair => Tag(pair.Key), pair => Tidied(pair.Key, pair.Value), StringComparer.Ordinal),
            Offices = [.. entry.Offices.Select(Tidied)],
            Note = Optional(entry.Note, Sentence.Of("note"), LongestNote),
            SameAs = [.. entry.SameAs.Select(Address).Distinct(StringComparer.Ordinal)],
        };
        return tidy.Forms.Count > 0 ? tidy : throw new RefusedException("The name has no form in any language.", "Give the preferred form in one language at least.");
    }

    private static NameForms Tidied(string tag, NameForms forms)
    {
        var language = LanguageTag.Parse(tag);
        var tidy = new NameForms
        {
            Preferred = Text(forms.Preferred, Sentence.Of($"preferred form in {language}"), LongestForm),
            Admitted = Texts(forms.Admitted, Sentence.Of($"admitted form in {language}")),
            Deprecated = Texts(forms.Deprecated, Sentence.Of($"deprecated form in {language}")),
            Short = Optional(forms.Short, Sentence.Of($"short form in {language}"), LongestForm),
            Abbreviation = Optional(forms.Abbreviation, Sentence.Of($"abbreviation in {language}"), LongestForm),
        };
        if (tidy.All.GroupBy(form => form.Form, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new RefusedException($"\"{twice.Key}\" stands twice among the forms in {language}.", "A form is preferred, admitted, short, an abbreviation or deprecated: choose one.");
        return tidy.All.Count() <= MostForms ? tidy : throw new RefusedException($"There are more than {MostForms} forms in {language}.", "Leave some out.");
    }

    private static Office Tidied(Office office)
    {
        var title = office.Title.ToDictionary(pair => Tag(pair.Key), pair => Text(pair.Value, Sentence.Of($"title in {LanguageTag.Parse(pair.Key)}"), LongestForm), StringComparer.Ordinal);
        if (title.Count == 0)
            throw new RefusedException("An office has no title.", "Say in one language at least what it is called.");
        var (from, until) = (Day(office.From), Day(office.Until));
        if (from is not null && until is not null && string.CompareOrdinal(from, until) > 0)
            throw new RefusedException($"The office ends ({until}) before it begins ({from}).", "Exchange the two.");
        return new() { Title = title, From = from, Until = until };
    }

    private static string Tag(string given) => LanguageTag.TryParse(given, out var tag)
        ? tag.Value
        : throw new RefusedException($"\"{given}\" is not a language tag (BCP 47).", "Write for example fa, en, ar or fa-AF.");

    private static IReadOnlyList<string> Texts(IReadOnlyList<string> given, Sentence what) =>
        [.. given.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Text(text, what, LongestForm)).Distinct(StringComparer.Ordinal)];

    private static string? Optional(string? given, Sentence what, int longest) => string.IsNullOrWhiteSpace(given) ? null : Text(given, what, longest);

    private static string Text(string given, Sentence what, int longest)
    {
        var text = Whitespace.Fold(WellFormed(given, what).Normalize(NormalizationForm.FormC));
        if (BidiControls.IndexOfForbidden(text) >= 0)
            throw new RefusedException($"The {what} holds a bidirectional control.", "Remove it; direction follows from the language.");
        if (text.Length > longest)
            throw new RefusedException($"The {what} has {text.Length} characters.", $"It may have up to {longest}.");
        return text.Any(char.IsLetterOrDigit) ? text : throw new RefusedException($"The {what} is empty.", "Write it, or leave the language out.");
    }

    private static string WellFormed(string given, Sentence what)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (char.IsSurrogate(given[i]) && !(i + 1 < given.Length && char.IsSurrogatePair(given[i], given[++i])))
                throw new RefusedException($"The {what} holds half a character.", "Type it again.");
            if (char.IsControl(given[i]) && !char.IsWhiteSpace(given[i]))
                throw new RefusedException($"The {what} holds the control character U+{(int)given[i]:X4}.", "Remove it.");
        }
        return given;
    }

    private static string? Day(string? given)
    {
        if (string.IsNullOrWhiteSpace(given))
            return null;
        var text = given.Trim();
        var whole = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        return LocalDatePattern.Iso.Parse(whole).Success
            ? text
            : throw new RefusedException($"\"{text}\" is not a date.", "Write a year, a month or a day: 2014, 2014-10 or 2014-10-01.");
    }

    private static string Address(string given) =>
        Uri.TryCreate(given.Trim(), UriKind.Absolute, out var uri) && uri is { Scheme: "https", IdnHost.Length: > 0, UserInfo: "" } && given.Length <= 2000
            ? uri.AbsoluteUri
            : throw new RefusedException($"\"{given}\" is not an address that can be linked to.", "Write it whole, beginning with https://");
}
