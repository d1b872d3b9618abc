namespace Dragoman.Languages.Tests.Text;

public sealed class SentenceTests
{
    [Fact]
    public void A_sentence_keeps_its_arguments_apart()
    {
        Sentence said = $"Story {"x1"} has {3} blocks, {0xE9:X4}.";
        Assert.Equal("Story {0} has {1} blocks, {2}.", said.English);
        Assert.Equal(["x1", 3, "00E9"], said.Arguments);
        Assert.Equal("Story x1 has 3 blocks, 00E9.", said.ToString());
    }

    [Fact]
    public void Braces_are_what_they_are()
    {
        Sentence said = "Write {\"kind\": 1}.";
        Sentence filled = $"Write {{{"a {b}"}}}.";
        Assert.Equal(("Write {\"kind\": 1}.", "Write {a {b}}."), (said.ToString(), filled.ToString()));
    }

    [Fact]
    public void A_sentence_may_hold_another_and_several_make_lines()
    {
        Sentence inner = $"line {4}";
        Sentence outer = $"It fails ({inner}).";
        Assert.Same(inner, outer.Arguments[0]);
        Assert.Equal("It fails (line 4).\nline 4", Sentence.Lines([outer, inner]).ToString());
    }
}
