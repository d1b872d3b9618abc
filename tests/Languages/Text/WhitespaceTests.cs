using CsCheck;

namespace Dragoman.Languages.Tests;

public sealed class WhitespaceTests
{
    [Theory]
    [InlineData("  a \t\r\n b ", "a b")]
    [InlineData("10\u00A0000\u202F€", "10 000 €")]
    [InlineData("می\u200Cشود \u3000 و", "می\u200Cشود و")]
    [InlineData(" \n ", "")]
    public void Runs_become_one_space_and_the_non_joiner_stays(string text, string expected) =>
        Assert.Equal(expected, Whitespace.Fold(text));

    [Fact]
    public void Folding_again_changes_nothing_and_loses_no_character() =>
        AnyText.Utf16.Sample(text =>
        {
            string folded = Whitespace.Fold(text);
            return Whitespace.Fold(folded) == folded
                && folded.Where(c => c != ' ').SequenceEqual(text.Where(c => !char.IsWhiteSpace(c)));
        });
}
