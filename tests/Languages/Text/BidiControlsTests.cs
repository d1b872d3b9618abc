namespace Dragoman.Languages.Tests;

public sealed class BidiControlsTests
{
    [Theory]
    [InlineData("abc\u202Edef", 3, "abcdef")]
    [InlineData("\u2066x\u2069", 0, "x")]
    [InlineData("می\u200Cشود\u200F و\u200E", -1, "می\u200Cشود\u200F و\u200E")]
    [InlineData("", -1, "")]
    public void Only_the_reordering_controls_are_forbidden(string text, int index, string stripped)
    {
        Assert.Equal(index, BidiControls.IndexOfForbidden(text));
        Assert.Equal(stripped, BidiControls.Strip(text));
    }
}
