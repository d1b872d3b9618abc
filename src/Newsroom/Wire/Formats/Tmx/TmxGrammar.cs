using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>What TMX allows where (LISA OSCAR, TMX 1.1 to 1.4b). Languages and pairs of codes are <see cref="TmxRules"/>'s.</summary>
internal static class TmxGrammar
{
    private const string Common = """
        header = (note|prop|ude)* @creationtool! @creationtoolversion! @segtype!=block|paragraph|sentence|phrase @o-tmf!
            @adminlang! @srclang! @datatype! @o-encoding @creationdate @creationid @changedate @changeid
        note = text @o-encoding @xml:lang @lang
        prop = text @type! @o-encoding @xml:lang @lang
        ude = map+ @name! @base
        map = @unicode! @code @ent @subst
        tu = (note|prop)* tuv+ @tuid @o-encoding @datatype @usagecount @lastusagedate @creationtool @creationtoolversion
            @creationdate @creationid @changedate @changeid @segtype=block|paragraph|sentence|phrase @o-tmf @srclang
        tuv = (note|prop)* seg @xml:lang @lang @o-encoding @datatype @usagecount @lastusagedate @creationtool
            @creationtoolversion @creationdate @creationid @changedate @changeid @o-tmf
        hi,sub = text (bpt|ept|it|ph|hi|ut)* @x @type @datatype
        bpt = text sub* @i! @x @type
        ept = text sub* @i!
        it = text sub* @pos!=begin|end @x @type
        ph = text sub* @x @assoc @type
        ut = text sub* @x
        """;

    private static readonly Grammar Newest = Of("seg = text (bpt|ept|ph|it|hi|ut)*");

    // Until 1.1 a <sub> could stand directly in a segment.
    private static readonly Grammar First = Of("seg = text (bpt|ept|ph|it|hi|ut|sub)*");

    public static Grammar OfVersion(string version) => version == "1.1" ? First : Newest;

    private static Grammar Of(string segment) => new(Common + "\n" + segment, new Dictionary<string, XNamespace> { [""] = XNamespace.None });
}
