using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Languages.Tests.Numbers;

/// <summary>The rows of three public projects' own tests: the share that is read to the same value, with the floor it has reached.</summary>
public sealed partial class PublicNumberCasesTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal) { "ar", "de", "en", "es", "fa", "fr", "he", "ru", "tr", "ur", "zh" };

    [Theory]
    [InlineData("num2words", "num2words cardinal", 0.87)]
    [InlineData("num2words", "num2words ordinal", 0.84)]
    [InlineData("duckling", "Numeral", 0.70)]
    [InlineData("duckling", "Ordinal", 0.95)]
    [InlineData("persian_tools", "wordsToNumber", 0.86)]
    public void Public_rows_are_read_to_their_value(string project, string kind, double floor)
    {
        List<(string Language, string Text, decimal Value)> rows = [.. Rows(project, kind)];
        List<(string Language, string Text, decimal Value)> missed = [.. rows.Where(r => !Reads(r.Language, r.Text, r.Value))];
        double share = 1 - ((double)missed.Count / rows.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{project} {kind}: {rows.Count - missed.Count} of {rows.Count} ({share:P1})"));
        foreach ((string language, string text, decimal value) in missed.Take(60))
            output.WriteLine($"  {language} {text} = {value}");
        Assert.True(share >= floor, $"{share}");
    }

    private static bool Reads(string language, string text, decimal value)
    {
        IReadOnlyList<NumberMention> numbers = NumberReading.Read(text, LanguageTag.Parse(language));
        return numbers.Any(n => Math.Abs(n.Value - Math.Abs(value)) <= 0.00001m || n.OtherValues.Contains(Math.Abs(value)));
    }

    private static IEnumerable<(string Language, string Text, decimal Value)> Rows(string project, string kind)
    {
        foreach (string line in SharedData.Lines($"data/language-cases/{project}/cases.tsv").Skip(1))
        {
            if (line.Split('\t') is not [var language, var its, var text, var expected] || its != kind || !Ours.Contains(language.Split('-')[0]))
                continue;
            Match number = Number().Match(Digits.ToLatin(expected).Replace(",", "", StringComparison.Ordinal));
            if (number.Success && decimal.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
                yield return (language, text.Split("\", ")[0].Trim('"'), value);
        }
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?(e\d+)?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Number();
}
