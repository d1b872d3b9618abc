using System.Globalization;
using Dragoman.Languages;
using static Dragoman.Stories.Matching.Versions;

namespace Dragoman.Stories.Matching;

/// <summary>The report of the seed: a Persian original and its English translation, paragraph by paragraph.</summary>
public sealed class ReportPairingTests(ITestOutputHelper output)
{
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");
    private static readonly LanguageTag En = LanguageTag.Parse("en");

    private readonly string[] persian = SharedData.Report("fa");
    private readonly string[] english = SharedData.Report("en");

    private static Pairing Pair(IEnumerable<string> source, IEnumerable<string> target) =>
        BlockPairing.Pair(Paragraphs(source), Fa, Paragraphs(target), En);

    private static IEnumerable<int?> Numbers(int count) => Enumerable.Range(0, count).Select(i => (int?)i);

    [Fact]
    public void The_whole_translation_pairs_in_order()
    {
        var pairing = Pair(persian, english);
        Assert.True(pairing.InOrder);
        Assert.Empty(pairing.Untranslated);
        Assert.Equal(Numbers(persian.Length), pairing.SourceOf);
    }

    [Fact]
    public void Without_any_one_English_paragraph_its_source_is_untranslated_and_the_others_pair()
    {
        var right = 0;
        for (var gone = 0; gone < english.Length; gone++)
        {
            var pairing = Pair(persian, english.Where((_, j) => j != gone));
            right += pairing.SourceOf.Zip(Numbers(english.Length).Where(i => i != gone)).Count(p => p.First == p.Second);
            Assert.False(pairing.InOrder);
        }
        AssertShare("English paragraph deleted", right, english.Length * (english.Length - 1), 1.0);
    }

    [Fact]
    public void Without_any_one_Persian_paragraph_its_translation_is_added_and_the_others_pair()
    {
        var right = 0;
        for (var gone = 0; gone < persian.Length; gone++)
        {
            var pairing = Pair(persian.Where((_, i) => i != gone), english);
            var expected = Numbers(english.Length).Select(j => j == gone ? null : j > gone ? j - 1 : j);
            right += pairing.SourceOf.Zip(expected).Count(p => p.First == p.Second);
        }
        AssertShare("Persian paragraph deleted", right, persian.Length * english.Length, 0.95);
    }

    [Theory]
    [InlineData("Iraq has been a partner of several Western military organisations since 2004, when training of its officers began under a separate arrangement.")]
    [InlineData("Oil prices rose slightly.")]
    public void A_paragraph_of_the_editions_own_is_added_wherever_it_stands(string own)
    {
        var right = 0;
        for (var at = 0; at <= english.Length; at++)
        {
            var target = english.ToList();
            target.Insert(at, own);
            var expected = Numbers(english.Length).ToList();
            expected.Insert(at, null);
            right += Pair(persian, target).SourceOf.Zip(expected).Count(p => p.First == p.Second);
        }
        AssertShare("English paragraph inserted", right, (english.Length + 1) * (english.Length + 1), 0.97);
    }

    [Fact]
    public void Two_neighbours_merged_in_the_translation_leave_one_of_their_sources_alone()
    {
        int right = 0, halves = 0;
        for (var at = 0; at + 1 < english.Length; at++)
        {
            var target = english.ToList();
            target[at] += " " + target[at + 1];
            target.RemoveAt(at + 1);
            var pairing = Pair(persian, target);
            halves += pairing.SourceOf[at] is { } i && (i == at || i == at + 1) ? 1 : 0;
            right += pairing.SourceOf.Where((s, j) => j != at && s == (j < at ? j : j + 1)).Count();
        }
        AssertShare("merged, the others", right, (english.Length - 1) * (english.Length - 2), 0.97);
        AssertShare("merged, with one of its two sources", halves, english.Length - 1, 0.9);
    }

    [Fact]
    public void A_paragraph_moved_where_another_is_missing_loses_nobody_elses_place()
    {
        int right = 0, all = 0;
        for (var moved = 0; moved + 1 < english.Length; moved++)
        {
            for (var gone = 0; gone < english.Length; gone++)
            {
                if (gone == moved || gone == moved + 1)
                    continue;
                var order = Enumerable.Range(0, english.Length).ToList();
                (order[moved], order[moved + 1]) = (order[moved + 1], order[moved]);
                order.Remove(gone);
                var pairing = Pair(persian, order.Select(j => english[j]));
                right += pairing.SourceOf.Zip(order).Count(p => p.First == p.Second);
                all += order.Count;
            }
        }
        AssertShare("two swapped and one deleted", right, all, 0.8);
    }

    [Fact]
    public void Swapped_paragraphs_of_a_whole_translation_pair_in_order_for_a_person_to_see()
    {
        (english[3], english[4]) = (english[4], english[3]);
        Assert.True(Pair(persian, english).InOrder);
    }

    private void AssertShare(string what, int right, int all, double floor)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {right} of {all} right ({(double)right / all:P1})"));
        Assert.InRange((double)right / all, floor, 1);
    }
}
