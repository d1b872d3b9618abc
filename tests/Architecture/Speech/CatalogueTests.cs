using System.Text.RegularExpressions;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Architecture.Tests.Speech;

/// <summary>Translations are written as the language is written: its letters, digits, marks and joins, and one word for one thing.</summary>
public sealed partial class CatalogueTests
{
    private const string Persian = "fa", Arabic = "ar";

    [Theory]
    [InlineData(Persian, "[يكةؤىـ٠-٩]", "of Arabic")]
    [InlineData(Arabic, "[یکۀە۰-۹٠-٩]", "of Persian, or not the digits of the desk's Arabic")]
    [InlineData(Persian, "[\u061C\u200B\u200D-\u200F\u202A-\u202E\u2066-\u2069\u00A0\uFEFF]", "invisible")]
    [InlineData(Arabic, "[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00A0\uFEFF]", "invisible")]
    public void Letters_are_those_of_the_language(string tag, string foreign, string why) =>
        AssertNone(tag, foreign, $"a letter that is {why}");

    [Theory]
    [InlineData("[\"'“”‘’]", "quotation marks are « »")]
    [InlineData("[,;?]", "a comma, semicolon or question mark of Latin script")]
    [InlineData("  |^ | $", "a space too many")]
    [InlineData(@" [،؛؟.:!»)]|[«(] ", "a space on the wrong side of a mark")]
    [InlineData(@"[،؛](?=[^\s\d])", "no space behind a mark")]
    [InlineData(@"\.\.\.", "an ellipsis is one sign")]
    public void Marks_are_those_of_the_language(string wrong, string why)
    {
        AssertNone(Persian, wrong, why);
        AssertNone(Arabic, wrong, why);
    }

    /// <summary>In front of the plural and behind the prefix of the present stands a zero-width non-joiner; nowhere else than between letters.</summary>
    [Theory]
    [InlineData(@"(?<!\p{L})(ن?می) \p{L}", "the verb is torn from its prefix")]
    [InlineData(@"\p{L} (ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|ترین|ام|اند)(?!\p{L})", "an ending is torn off")]
    [InlineData(@"(?<!\p{L})ن?می(خواه|شو|کن|توان|مان|رو|گوی|دان|یاب|بین|نویس|گیر|ده)", "the verb is stuck to its prefix")]
    [InlineData("\u200C(?![\\p{L}])|(?<![\\p{L}])\u200C", "a zero-width non-joiner that keeps nothing apart")]
    [InlineData("ه‌ی(?!\\p{L})|ه ی(?!\\p{L})", "the ezafe after he is written هٔ")]
    [InlineData(@"[0-9%]", "digits and percent are Persian")]
    public void Persian_is_joined_as_it_is_written(string wrong, string why) => AssertNone(Persian, wrong, why);

    [Theory]
    [InlineData(@"ـ (?!https|[X«])", "a preposition is torn off")]
    [InlineData(@"(?<!\p{L})(ال)?(اولى|إلي|علي|الذى)(?![\p{L}\p{Mn}])", "alif maqsura and ya are mixed up")]
    [InlineData(@"(?<!\p{L})[لبو]?(ال)?(اخر|اخبار|اسماء|ان|او|اي|انه|اذا|الى|الان|اضافة|اصل|ارسل)(?!\p{L})", "a hamza is missing")]
    [InlineData("%", "percent is ٪")]
    public void Arabic_is_written_whole(string wrong, string why) => AssertNone(Arabic, wrong, why);

    [Theory, InlineData(Persian), InlineData(Arabic)]
    public void A_translation_ends_as_its_sentence_does(string tag)
    {
        var wrong = from said in Said(tag)
                    where !said.English.StartsWith(", ", StringComparison.Ordinal) && End(Code().Replace(said.English.Split('|')[0], "X")) is var end && End(said.Text) is var ends && ends != end && (end != ' ' || ends == '.')
                    select $"{said.File}: {said.English} → {said.Text}";
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    /// <summary>The table says one word for each thing, and the words that were once used beside it.</summary>
    [Theory, InlineData(Persian, 2), InlineData(Arabic, 4)]
    public void One_thing_has_one_name(string tag, int column)
    {
        var rows = Repository.Text("docs/desk-words.md").Split('\n').Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.NotEmpty(rows);
        var all = string.Join('\n', Said(tag).Select(said => said.Text));
        foreach (var row in rows)
        {
            Assert.Contains(row[column].Split('،')[0], all, StringComparison.Ordinal);
            foreach (var other in row[column + 1].Split('،', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                AssertNone(tag, $@"(?<!\p{{L}})(ال|لل|بال|وال)?{Regex.Escape(other)}(?!\p{{L}})", $"“{row[1]}” is {row[column]}");
        }
    }

    private static void AssertNone(string tag, string wrong, string why)
    {
        var pattern = new Regex(wrong, RegexOptions.None, TimeSpan.FromSeconds(1));
        var found = Said(tag).Where(said => pattern.IsMatch(said.Text)).Select(said => $"{said.File}: {said.Text}").ToList();
        Assert.True(found.Count == 0, $"{why}:\n{string.Join('\n', found)}");
    }

    private static IEnumerable<(string File, string English, string Text)> Said(string tag) =>
        from entry in Entry.In(DeskLanguage.Find(tag)!)
        where !entry.English.StartsWith(", |", StringComparison.Ordinal) && !entry.English.StartsWith("; {0}", StringComparison.Ordinal)
        from form in entry.Forms.Values
        select (entry.File, entry.English, Code().Replace(form, "X"));

    private static char End(string text) => text.TrimEnd('X') is not [.., var last] ? ' ' : last switch
    {
        '.' or '…' or '!' or ':' => last,
        '?' or '؟' => '?',
        _ => ' ',
    };

    // Commands, addresses, names of options, sample input.
    [GeneratedRegex(@"dragoman( [A-Za-z{}\d""…=-]+)+|https?://(\S*\w)?|--[a-z-]+( [\w.@-]*\w)?|[A-Z]{3} \d+|[A-Za-z_]+-?\d+(\.\d+)*|\b\d{4}(-\d{2}){0,2}(T[\d:]+)?\b|0x|\.[a-z]{3,4}\b|\{\d\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
