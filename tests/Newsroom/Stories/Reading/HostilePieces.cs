namespace Dragoman.Newsroom.Tests.Stories.Reading;

/// <summary>Texts that are hard to read in linear time: one thing over and over, opened and never closed, or made to multiply.</summary>
internal static class HostilePieces
{
    public static readonly string[] All =
    [
        "<", "[", "]", "![", "*", "**a ", "_a", "`a``", "> ", "- ", "|", "a|b\n", "&", "[a](", "[a]: b\n", "<div>", "<b>", "<a href=x>", "<table>",
        "<p><font x>", "<blockquote><ul><li>", "<br>", "<!--", "<![if !supportLists]>", "<img src=a.png>", "</p>", "</b>", "<svg>", "a ", "\n", "- a\n",
        "a\n", "\u202E", "\"",
    ];

    /// <summary>Attributes, references and reopened elements; each in two sizes.</summary>
    public static readonly (string Name, Func<int, string> Text)[] Multiplying =
    [
        ("many attributes", times => $"<p {string.Concat(Enumerable.Range(0, 100_000 * times).Select(i => $"a{i} "))}>x"),
        ("reopened elements", times => string.Concat(Enumerable.Range(0, 45_000 * times).Select(i => $"<p><font color={i}>"))),
        ("a long reference used often", times => $"[a]: /{new string('x', 500_000 * times)}\n\n{string.Concat(Enumerable.Repeat("[a] ", 125_000 * times))}"),
        ("many references", times => string.Concat(Enumerable.Range(0, 50_000 * times).Select(i => $"[{i}]: x\n"))),
        ("a long style", times => $"<p style='{string.Concat(Enumerable.Repeat("a:b;", 250_000 * times))}'>x"),
    ];

    /// <summary>A piece repeated to as many bytes of UTF-8, or a little fewer.</summary>
    public static string Repeated(string piece, int bytes) => string.Concat(Enumerable.Repeat(piece, bytes / piece.Length / (piece[0] > 127 ? 3 : 1)));
}
