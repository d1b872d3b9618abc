using CsCheck;

namespace Dragoman.Stories.Matching;

public sealed class MarksTests
{
    private static string[] Carried(string before, string marked, string after) =>
        [.. Marks.Carry(before, after, [Over(before, marked)]).Select(m => after.Substring(m.Start, m.Length))];

    private static Mark Over(string text, string marked) =>
        new(MarkKind.Link, text.IndexOf(marked, StringComparison.Ordinal), marked.Length, "https://example.org/");

    [Theory]
    [InlineData("He met the minister today.", "the minister", "Yesterday he met the minister today.", "the minister")]
    [InlineData("He met the minister today.", "the minister", "He met the new minister today.", "the new minister")]
    [InlineData("He met the new minister today.", "the new minister", "He met the minister today.", "the minister")]
    [InlineData("He met the minister today.", "the minister", "He met the minister of trade today.", "the minister")]
    [InlineData("He met the minster today.", "minster", "He met the minister today.", "minister")]
    [InlineData("Five people died.", "Five", "Seven people died.", "Seven")]
    [InlineData("He left, then he met the press.", "met the press", "He met the press, then he left.", "met the press")]
    [InlineData("Iraqs army moved.", "Iraq", "Iraq's army moved.", "Iraq")]
    [InlineData("وی در بروکسل دیدار کرد", "بروکسل", "وی دیروز در شهر بروکسل دیدار کرد", "بروکسل")]
    public void A_mark_goes_with_its_text(string before, string marked, string after, string expected) =>
        Assert.Equal([expected], Carried(before, marked, after));

    [Theory]
    [InlineData("He met the minister today.", "the minister", "He left today.")]
    [InlineData("Iraq spoke. Iraq agreed.", "Iraq", "Turkey said nothing at all. Iraq agreed.")]
    [InlineData("All of it.", "All of it.", "")]
    public void A_mark_ends_with_its_text(string before, string marked, string after) =>
        Assert.Empty(Carried(before, marked, after));

    [Fact]
    public void A_mark_keeps_what_it_says()
    {
        var mark = Over("see the report", "report");
        Assert.Equal([mark with { Start = 13 }], Marks.Carry("see the report", "see the full report", [mark]));
    }

    [Fact]
    public void Marks_always_lie_within_the_text()
    {
        var text = Gen.OneOf("a", "bc", "the", "پنج", " ", " ", ".", "😀").Array[0, 30].Select(string.Concat);
        Gen.Select(text, text, Gen.Int[0, 40], Gen.Int[0, 40]).Sample((before, after, start, length) =>
            Marks.Carry(before, after + "!", [new Mark(MarkKind.Strong, start, length)])
                .All(m => m.Start >= 0 && m.Length > 0 && m.End <= after.Length + 1), iter: 20_000);
    }
}
