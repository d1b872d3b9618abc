using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>The structure of XLIFF 1.2 (OASIS, 2008). Its attributes are many and seldom matter: only those that must be there are asked for.</summary>
internal static class Xliff1Grammar
{
    private const string Text = """
        xliff = (file|other)+ @version!=1.2 @any
        file = header? body @original! @source-language!=#language @datatype! @any
        header = skl? phase-group? (glossary|reference|count-group|prop-group|note|tool|other)* @any
        skl,glossary,reference = (internal-file|external-file)* text @any
        internal-file = any @any
        external-file = @href! @any
        phase-group = phase+ @any
        phase = note* @phase-name! @process-name! @any
        count-group = count* @name! @any
        count,prop,context = text @any
        prop-group = prop* @any
        context-group = context+ @any
        note = text @any
        tool = any @tool-id! @tool-name! @any
        body = (group|trans-unit|bin-unit)* @any
        group = (context-group|count-group|prop-group|note|other)* (group|trans-unit|bin-unit)* @any
        trans-unit = source seg-source? target? (context-group|count-group|prop-group|note|alt-trans|other)* @id! @any
        alt-trans = source? seg-source? target+ (context-group|prop-group|note|other)* @any
        bin-unit = any @id! @any
        source,seg-source,target = text (g|x|bx|ex|bpt|ept|ph|it|mrk|other)* @xml:lang=#language @any
        g,mrk = text (g|x|bx|ex|bpt|ept|ph|it|mrk|other)* @any
        x,bx,ex = @id! @any
        bpt,ept,ph,it = text (sub|other)* @id! @any
        sub = text (g|x|bx|ex|bpt|ept|ph|it|mrk|other)* @any
        """;

    public static readonly Grammar Grammar = new(Text, new Dictionary<string, XNamespace> { [""] = Xlf.Old });

    /// <summary>What the grammar cannot say: units are told apart by their ids.</summary>
    public static IEnumerable<Fault> Check(XElement xliff) => Grammar.Check(xliff)
        .Concat(xliff.Elements(Xlf.Old + "file").SelectMany(file => Rules.IdRules.Unique(file.Descendants(Xlf.Old + "trans-unit"), "the units of the file")))
        .Concat(xliff.Elements(Xlf.Old + "file").Where(file => file.Get("target-language") is null).SelectMany(file =>
            file.Descendants(Xlf.Old + "target").Where(target => target.Get(Xlf.Lang) is null).Take(1)
                .Select(target => Fault.At(target, "There is a <target>, and neither it nor <file> says its language"))));
}
