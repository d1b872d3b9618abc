using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Stories.Reading;

/// <summary>Where something stands in a text, as an editor counts: lines and characters from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextPosition(int Line, int Column)
{
    public static TextPosition Of(string text, int index) => After(text.AsSpan(0, index));

    /// <summary>The position that follows <paramref name="before"/>.</summary>
    public static TextPosition After(ReadOnlySpan<char> before)
    {
        var (line, column) = (1, 1);
        for (var i = 0; i < before.Length; i++)
        {
            var c = before[i];
            if (c == '\n' || (c == '\r' && (i + 1 == before.Length || before[i + 1] != '\n')))
                (line, column) = (line + 1, 1);
            else if (c != '\r' && !char.IsLowSurrogate(c))
                column++;
        }
        return new(line, column);
    }

    public Sentence Said => Sentence.Of($"line {Line}, column {Column}");

    public override string ToString() => Said.ToString();
}
