using System.Text.RegularExpressions;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Architecture.Tests.Speech;

/// <summary>Everything that the desk says is written in all its languages. How: src/Web/Desk/README.md.</summary>
public sealed partial class SpeechTests
{
    public static TheoryData<string> Translated => [.. DeskLanguage.All.Where(language => language != DeskLanguage.English).Select(language => language.Tag.Value)];

    [Theory, MemberData(nameof(Translated))]
    public void Every_sentence_of_the_desk_is_translated(string tag)
    {
        var translated = Entries(tag).Select(entry => entry.English).ToHashSet();
        AssertNone(from sentence in Sentence.All where sentence.English is not null && !translated.Contains(sentence.English) select $"{sentence.Where}: {sentence.English}");
    }

    [Theory, MemberData(nameof(Translated))]
    public void No_translation_is_of_a_sentence_that_nobody_says(string tag)
    {
        var said = Sentence.All.Select(sentence => sentence.English).ToHashSet();
        AssertNone(from entry in Entries(tag) where !said.Contains(entry.English) select $"{entry.File}: {entry.English}");
    }

    [Theory, MemberData(nameof(Translated))]
    public void A_translation_has_the_arguments_of_its_sentence(string tag) => AssertNone(
        from entry in Entries(tag)
        from form in entry.Forms
        let lacking = Holes(entry.English).Except(Holes(form.Value)).Where(hole => form.Key.Length == 0 || hole != "{0}")
        where lacking.Any() || Holes(form.Value).Except(Holes(entry.English)).Any()
        select $"{entry.File}: {entry.English} → {form.Value}");

    [Theory, MemberData(nameof(Translated))]
    public void A_sentence_has_one_translation_wherever_it_stands(string tag) => AssertNone(
        from same in Entries(tag).GroupBy(entry => entry.English)
        where same.Select(entry => string.Join('\n', entry.Forms.Select(form => $"{form.Key}: {form.Value}").Order(StringComparer.Ordinal))).Distinct().Count() > 1
        select $"{same.Key}: {string.Join(", ", same.Select(entry => $"{entry.File} ({string.Join(" / ", entry.Forms.Values)})"))}");

    [Theory, MemberData(nameof(Translated))]
    public void A_counted_sentence_has_all_forms_of_counting(string tag)
    {
        var forms = DeskLanguage.Find(tag)!.Forms.Names.ToList();
        var counted = Sentence.All.Where(sentence => sentence.IsCounted).Select(sentence => sentence.English).ToHashSet();
        AssertNone(
            from entry in Entries(tag)
            where !(counted.Contains(entry.English) && forms.Count == 2 && entry.Forms.ContainsKey(""))
            where !entry.Forms.Keys.ToHashSet().SetEquals(counted.Contains(entry.English) ? forms : [""])
            select $"{entry.File}: {entry.English} has {string.Join(", ", entry.Forms.Keys)}");
    }

    [Fact]
    public void What_is_said_stands_in_the_source_as_it_is() =>
        AssertNone(Sentence.All.Where(sentence => sentence.English is null).Select(sentence => $"{sentence.Where}: a sentence is no literal; write T[…] at each"));

    [Fact]
    public void Sentences_are_found() => Assert.Contains(Sentence.All, sentence => sentence.English == "Sign in");

    [Theory]
    [InlineData("\"One\", x]", "One")]
    [InlineData("\"Say \\\"{0}\\\"\", Of(a, \"b\"))", "Say \"{0}\"")]
    [InlineData("$\"The {x[\"a,b\"]} of {y:X4}.\", \"Cure.\")", "The {0} of {1}.")]
    [InlineData("$\"One {a}\" + \" and {{two}}\", 1)", "One {0} and {{two}}")]
    [InlineData("good ? \"a\" : \"b\"]", null)]
    public void Sentences_are_read_from_source(string source, string? sentence) => Assert.Equal(sentence, Arguments.Sentence(Arguments.From(source, 0)[0]));

    /// <summary>Each is named, on a line of its own.</summary>
    private static void AssertNone(IEnumerable<string> wrong)
    {
        var all = wrong.Distinct().ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all)}");
    }

    private static IReadOnlyList<Entry> Entries(string tag) => Entry.In(DeskLanguage.Find(tag)!);

    private static HashSet<string> Holes(string sentence) => [.. Hole().Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
