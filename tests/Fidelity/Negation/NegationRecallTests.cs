using System.Text;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Tests.Negation;

/// <summary>The same plain sentences with and without a negation in all languages, each against each.</summary>
public sealed class NegationRecallTests
{
    private static readonly Sentence[] All = [.. Read()];

    public static TheoryData<string> Languages => [.. All.Select(s => s.Language).Append("fa-AF").Distinct()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_negation_lost_or_gained_is_found_and_none_is_made_up(string from)
    {
        List<string> wrong = [];
        int pairs = 0;
        foreach (Sentence source in All.Where(s => s.Language == from[..2]))
        {
            foreach (Sentence target in All.Where(t => t.Number == source.Number && t.Language != source.Language))
            {
                pairs += 4;
                Ask(from, source.Yes, target, target.Yes, expects: false);
                Ask(from, source.No, target, target.No, expects: false);
                Ask(from, source.No, target, target.Yes, expects: true);
                Ask(from, source.Yes, target, target.No, expects: true);
            }
        }

        Assert.NotEqual(0, pairs);
        Assert.True(wrong.Count <= pairs / 50, string.Join('\n', wrong));

        void Ask(string language, string text, Sentence target, string translation, bool expects)
        {
            TextPair pair = Pairs.Of(language, text, target.Language, translation);
            if (FidelityCheck.Check(pair).Any(f => f.Kind == FindingKind.Negation && f.Severity != Severity.Info) != expects)
                wrong.Add($"{text} / {translation}");
        }
    }

    private static IEnumerable<Sentence> Read()
    {
        using Stream stream = typeof(NegationRecallTests).Assembly.GetManifestResourceStream("negation.tsv")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#' && line.Split('\t') is [var number, var language, var yes, var no])
                yield return new(number, language, yes, no);
        }
    }

    private sealed record Sentence(string Number, string Language, string Yes, string No);
}
