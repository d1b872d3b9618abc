using CsCheck;

namespace Dragoman.Languages.Tests;

/// <summary>Texts for properties that must hold whatever comes in.</summary>
internal static class AnyText
{
    private static readonly Gen<char> Tricky = Gen.OneOf(
        [.. " \t\n\r\u00A0\u2028\u3000\u200B\u200C\u200D\u200E\u202E\u2066\uFEFFيىیكکةۀهءأإآئؤ\u0640\u064E\u0654\u0670٠۹९.,٫٬'\"«»“”’-–—…!?؟۔。،；İıIßςΣéÅ\u0301\u0345\u0308\u05B0Öﷲﬁ½²…ёй\uFFFD\uFFFEaBcZ0129/\\%"]);

    private static readonly Gen<char> Any = Gen.Frequency((4, Tricky), (3, Gen.Char['\u0000', '\uFFFF']), (1, Gen.Char['\uD800', '\uDFFF']));

    /// <summary>Any UTF-16 string, lone surrogates included, rich in what text processing trips over.</summary>
    internal static readonly Gen<string> Utf16 = Any.Array[0, 40].Select(cs => new string(cs));
}
