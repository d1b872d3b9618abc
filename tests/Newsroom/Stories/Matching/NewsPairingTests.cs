using System.Globalization;
using Dragoman.Languages;
using static Dragoman.Stories.Matching.Versions;

namespace Dragoman.Stories.Matching;

public sealed class NewsPairingTests(ITestOutputHelper output)
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    [Theory]
    [InlineData("arb", 0.975)]
    [InlineData("deu", 0.985)]
    [InlineData("fas", 0.975)]
    [InlineData("fra", 0.985)]
    [InlineData("rus", 0.975)]
    [InlineData("spa", 0.985)]
    [InlineData("tur", 0.98)]
    [InlineData("urd", 0.98)]
    public void With_one_line_of_each_document_left_out_the_others_pair_right(string language, double floor)
    {
        var random = new Gibberish(2021);
        int right = 0, wrong = 0, missed = 0;
        foreach (var (english, other) in SharedData.News(language).Where(d => d.English.Length > 1))
        {
            for (var round = 0; round < 3; round++)
            {
                var gone = random.Next(other.Length);
                var pairing = BlockPairing.Pair(Paragraphs(english), English, Paragraphs(other.Where((_, j) => j != gone)), SharedData.Tag(language));
                var expected = Enumerable.Range(0, other.Length).Where(j => j != gone).ToList();
                right += pairing.SourceOf.Zip(expected).Count(p => p.First == p.Second);
                wrong += pairing.SourceOf.Zip(expected).Count(p => p.First is not null && p.First != p.Second);
                missed += pairing.SourceOf.Count(s => s is null);
            }
        }
        var share = (double)right / (right + wrong + missed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {share:P2} right, {wrong} wrong, {missed} missed"));
        Assert.InRange(share, floor, 1);
    }
}
