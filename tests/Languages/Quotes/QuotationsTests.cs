using CsCheck;

namespace Dragoman.Languages.Tests.Quotes;

public sealed class QuotationsTests
{
    [Theory]
    [InlineData("He said \"yes\".", "\"yes\"")]
    [InlineData("He said “yes”.", "“yes”")]
    [InlineData("Er sagte „ja“.", "„ja“")]
    [InlineData("Er sagte »ja«.", "»ja«")]
    [InlineData("Il dit : « oui ».", "« oui »")]
    [InlineData("او گفت: «بله».", "«بله»")]
    [InlineData("او گفت: «بله\".", "«بله\"")]
    [InlineData("انہوں نے کہا ”ہاں“ اور چلے گئے", "”ہاں“")]
    [InlineData("他说“好”。", "“好”")]
    [InlineData("他说「好」。", "「好」")]
    [InlineData("Meclis \"evet\"ten sonra", "\"evet\"")]
    [InlineData("Welsh AMs worried about 'looking like muppets'", "'looking like muppets'")]
    [InlineData("elle dit qu’« ils reviennent »", "« ils reviennent »")]
    [InlineData("he called it ''so'' again", "''so''")]
    [InlineData("انہوں نے ‘جذباتی وجوہات” بتائیں", "‘جذباتی وجوہات”")]
    [InlineData("« Un paragraphe.\n\nUn autre. »", "« Un paragraphe.\n\nUn autre. »")]
    [InlineData("הוא אמר \"כן\" בארה\"ב", "\"כן\"")]
    public void A_quotation_is_read_in_the_marks_of_its_language(string text, string quoted)
    {
        Quotation quotation = Assert.Single(Quotations.Read(text));
        Assert.Equal(quoted, text[quotation.Start..quotation.End]);
        Assert.True(quotation.Opened && quotation.Closed);
    }

    [Theory]
    [InlineData("The players' union and the Lakers' site")]
    [InlineData("It's the '90s, don't you know")]
    [InlineData("l’Assemblée n’est pas d’accord")]
    [InlineData("Trump'ın Meclis'te")]
    [InlineData("a 6'4\" man")]
    [InlineData("the Lakers\" six-game schedule")]
    [InlineData("מנכ\"ל ארה״ב")]
    public void Apostrophes_primes_and_gershayim_mark_no_quotation(string text) => Assert.Empty(Quotations.Read(text));

    [Fact]
    public void A_quotation_in_a_quotation_lies_deeper()
    {
        const string Text = "\"He said, 'no way', and left,\" she said.";
        Assert.Equal([0, 1], Quotations.Read(Text).Select(q => q.Depth));
    }

    [Theory]
    [InlineData("\"Remember her answer?", true, false)]
    [InlineData("To recover it is a duty.\"", false, true)]
    [InlineData("Das Album spiegelt wider, was wir sind.“", false, true)]
    public void A_mark_without_its_fellow_reaches_to_the_end_of_the_text(string text, bool opened, bool closed)
    {
        Quotation quotation = Assert.Single(Quotations.Read(text));
        Assert.Equal((0, text.Length, opened, closed), (quotation.Start, quotation.End, quotation.Opened, quotation.Closed));
    }

    [Fact]
    public void A_paragraph_that_repeats_the_mark_begins_a_quotation_anew()
    {
        const string Text = "\"It rained.\n\n\"Then it stopped,\" she said.";
        Assert.Equal(["\"It rained.", "\"Then it stopped,\""], Quotations.Read(Text).Select(q => Text[q.Start..q.End]));
    }

    [Fact]
    public void Quotations_lie_inside_the_text_in_order_whatever_it_is() => AnyText.Utf16.Sample(text =>
    {
        int last = 0;
        foreach (Quotation quotation in Quotations.Read(text))
        {
            Assert.InRange(quotation.Start, last, quotation.End);
            Assert.InRange(quotation.End, quotation.Start, text.Length);
            last = quotation.Start;
        }
    });

    [Fact]
    public void A_megabyte_of_nested_marks_is_read()
    {
        string deep = string.Concat(Enumerable.Repeat("“a ", 150_000)) + string.Concat(Enumerable.Repeat("” ", 150_000));
        Assert.Equal(150_000, Quotations.Read(deep).Count);
        Assert.NotEmpty(Quotations.Read(new string('"', 1_000_000)));
        Assert.NotEmpty(Quotations.Read("\"" + new string('\n', 1_000_000) + "\""));
        Assert.NotEmpty(Quotations.Read("\"" + string.Concat(Enumerable.Repeat("\n   ", 300_000)) + "\""));
        Assert.NotEmpty(Quotations.Read(string.Concat(Enumerable.Repeat(" 'a \"b", 200_000))));
    }
}
