using Dragoman.Languages;

namespace Dragoman.Fidelity.Tests.Names;

public sealed class NameRecallTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fa")]
    [InlineData("ar")]
    [InlineData("ur")]
    [InlineData("ru")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("tr")]
    [InlineData("de")]
    [InlineData("he")]
    [InlineData("zh")]
    public void A_person_or_place_replaced_or_dropped_is_found_in_nine_cases_of_ten(string language) => Measure("en", language, p => p);

    [Theory]
    [InlineData("fa")]
    [InlineData("ru")]
    [InlineData("he")]
    [InlineData("zh")]
    public void And_a_person_or_place_that_the_source_does_not_name(string language) =>
        Measure(language, "en", p => new(p.Right, p.Source, "", p.What), p => p.Wrong);

    private void Measure(string from, string to, Func<NamePair, NamePair> turn, Func<NamePair, string>? wrongSource = null)
    {
        List<string> missed = [], falselyFound = [];
        int quiet = 0;
        foreach (NamePair made in NamePairs.Make(from == "en" ? to : from))
        {
            NamePair pair = turn(made);
            if (Names(pair.Source, from, pair.Right, to).Any(f => made.What.StartsWith(f, StringComparison.Ordinal) || made.What.Contains(f, StringComparison.Ordinal)))
            {
                falselyFound.Add(made.What);
                continue;
            }

            quiet++;
            int before = Names(pair.Source, from, pair.Right, to).Count;
            int after = wrongSource is null ? Names(pair.Source, from, made.Wrong, to).Count : Names(wrongSource(made), from, pair.Right, to).Count;
            if (after <= before)
                missed.Add(made.What);
        }

        double found = 1 - ((double)missed.Count / Math.Max(1, quiet));
        output.WriteLine($"{from} to {to}: {found:P1} of {quiet} found; {falselyFound.Count} right names alarm.");
        output.WriteLine("missed: " + string.Join("; ", missed.Take(30)));
        output.WriteLine("alarm: " + string.Join("; ", falselyFound.Take(30)));
        Assert.InRange(found, 0.9, 1);
        Assert.InRange(falselyFound.Count, 0, 12);
    }

    private static List<string> Names(string source, string from, string target, string to)
    {
        TextPair pair = new(new Side(source, LanguageTag.Parse(from)), new Side(target, LanguageTag.Parse(to)));
        return [.. FidelityCheck.Check(pair).Where(f => f.Kind == FindingKind.Name && f.Severity != Severity.Info)
            .Select(f => f.Source is { } s ? s.Of(source) : f.Target!.Value.Of(target))];
    }
}
