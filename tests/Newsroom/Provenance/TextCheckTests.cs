using Dragoman.Provenance;
using Dragoman.Stories;
using Dragoman.Stories.Matching;

namespace Dragoman.Newsroom.Tests.Provenance;

public sealed class TextCheckTests
{
    private static readonly (string, string)[] Signed =
    [
        ("h", "New harbour opens"),
        ("p", "The harbour cost 46 million dollars and took three years to build."),
        ("q", "«کار سه سال طول کشید»، وزیر گفت و افزود که بندر از فردا گشوده است."),
        ("z", "港口耗资四千六百万美元，建设历时三年，明天开放。"),
    ];

    private static CheckedText Check(params string[] text) => new TextCheck(Signed, "Published by Caravan", []).Of(TextCheck.ParagraphsOf(string.Join('\n', text)));

    [Fact]
    public void A_text_that_was_copied_whole_is_as_signed_whatever_its_white_space_and_its_form_of_letters()
    {
        var check = Check("  New\tharbour opens ", "", Signed[1].Item2, Signed[2].Item2.Normalize(System.Text.NormalizationForm.FormD), Signed[3].Item2, "Published by Caravan");
        Assert.True(check.IsAsSigned);
        Assert.Empty(check.Missing);
    }

    [Theory]
    [InlineData("p", "The harbour cost 64 million dollars and took three years to build.", "46", "64")]
    [InlineData("q", "«کار سه سال طول کشید»، وزیر گفت و افزود که بندر از شنبه گشوده است.", "فردا", "شنبه")]
    [InlineData("z", "港口耗资四千六百万美元，建设历时五年，明天开放。", "三", "五")]
    public void One_changed_word_is_shown_with_the_one_that_was_signed(string block, string text, string removed, string added)
    {
        var check = Check(text);
        var paragraph = Assert.Single(check.Paragraphs);
        Assert.Equal((ParagraphState.Changed, block), (paragraph.State, paragraph.Block));
        Assert.Contains(removed, string.Concat(paragraph.Changes.Where(change => change.Kind == ChangeKind.Removed).Select(change => change.Text)), StringComparison.Ordinal);
        Assert.Contains(added, string.Concat(paragraph.Changes.Where(change => change.Kind == ChangeKind.Added).Select(change => change.Text)), StringComparison.Ordinal);
        Assert.Equal(text, string.Concat(paragraph.Changes.Where(change => change.Kind != ChangeKind.Removed).Select(change => change.Text)));
        Assert.Equal(3, check.Missing.Count);
        Assert.False(check.IsAsSigned);
    }

    [Fact]
    public void A_sentence_out_of_a_paragraph_is_part_of_it_and_a_stranger_is_not()
    {
        var check = Check("took three years to build.", "Nobody ever said this about fishing.");
        Assert.Equal([ParagraphState.PartOfSigned, ParagraphState.Unknown], check.Paragraphs.Select(paragraph => paragraph.State));
    }

    [Fact]
    public void What_was_signed_before_a_correction_is_known_as_that()
    {
        using var key = SigningKey.Create();
        var old = SignedRecord.Sign(new() { ["blocks"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "p", ["kind"] = "paragraph", ["digest"] = Digest.OfText("The harbour cost 64 million dollars.") }) }, key);
        var check = new TextCheck(Signed, "", [(1, old)]).Of(["The harbour cost 64 million dollars."]);
        Assert.Equal((ParagraphState.AsSignedBefore, 1L), (check.Paragraphs[0].State, check.Paragraphs[0].Publication));
    }
}
