using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Web.Desk.Speech;

/// <summary>
/// The forms that a counted sentence has in a language, by CLDR's names, and which of them a number takes: by the rules of Unicode
/// TR 35 as far as whole numbers need them ("n = 1", "n % 100 = 3..10", joined by "and" and "or"). The last one's rule is empty.
/// </summary>
public sealed partial class CountingForms
{
    private readonly IReadOnlyList<(string Name, string[][] Rule)> rules;

    /// <exception cref="FormatException">A rule is none.</exception>
    public CountingForms(IReadOnlyDictionary<string, string> forms)
    {
        rules = [.. forms.Select(form => (form.Key, form.Value.Length == 0 ? new string[][] { [] } : [.. form.Value.Split(" or ").Select(all => all.Split(" and "))]))];
        foreach (var relation in rules.SelectMany(form => form.Rule).SelectMany(all => all).Where(relation => !Relation().IsMatch(relation)))
            throw new FormatException($"\"{relation}\" is no rule of counting.");
    }

    public IEnumerable<string> Names => rules.Select(form => form.Name);

    public string Of(long count) => rules.First(form => form.Rule.Any(all => all.All(relation => Holds(relation, Math.Abs(count))))).Name;

    private static bool Holds(string relation, long count)
    {
        var read = Relation().Match(relation);
        var number = read.Groups["modulus"] is { Success: true } modulus ? count % Number(modulus.Value) : count;
        var isOne = read.Groups["values"].Value.Split(',').Any(values => values.Split("..") is [var first, var last] ? Number(first) <= number && number <= Number(last) : Number(values) == number);
        return isOne == (read.Groups["not"].Length == 0);
    }

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^n( % (?<modulus>[1-9]\d*))? (?<not>!?)= (?<values>\d+(\.\.\d+)?(,\d+(\.\.\d+)?)*)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Relation();
}
