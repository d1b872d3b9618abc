using System.Xml.Linq;
using Dragoman.Wire.Formats.Inline;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>Two ways of writing the same: data categories as attributes, or as elements of their modules.</summary>
public enum TbxStyle
{
    Dca,
    Dct,
}

/// <param name="Dialect"><c>TBX-Basic</c>, <c>TBX-Min</c> or <c>TBX-Core</c>.</param>
/// <param name="Language">Of what the file says about itself: a BCP 47 tag.</param>
/// <param name="Description">The header as it stands: who made the file, from what.</param>
public sealed record TbxHeader(string Dialect, TbxStyle Style, string Language, InlineCode Description)
{
    public const string BasicDialect = "TBX-Basic", MinDialect = "TBX-Min", CoreDialect = "TBX-Core";

    internal static readonly XNamespace Namespace = "urn:iso:std:iso:30042:ed-2";

    public static TbxHeader Of(string source, string language = "en", TbxStyle style = TbxStyle.Dct) => new(BasicDialect, style, language,
        Holding("tbxHeader", Holding("fileDesc", Holding("sourceDesc", new InlineCode(Namespace + "p", AttributeList.Empty, InlineContent.Of(source))))));

    private static InlineCode Holding(string name, InlineCode inside) => new(Namespace + name, AttributeList.Empty, new(inside));
}
