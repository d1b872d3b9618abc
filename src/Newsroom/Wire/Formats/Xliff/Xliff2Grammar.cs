using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>What XLIFF 2.0 and 2.1 allow where (OASIS, XLIFF Version 2.1, sections 4 and 5). What spans elements is in the rules.</summary>
internal static class Xliff2Grammar
{
    private const string Core = """
        xliff = file+ @version!=2.0|2.1 @srcLang!=#language @trgLang=#language @xml:space=default|preserve @other
        file = skeleton? other* notes? (unit|group)+ @id!=#NMTOKEN @canResegment=yes|no @original @translate=yes|no
            @srcDir=ltr|rtl|auto @trgDir=ltr|rtl|auto @xml:space=default|preserve @other
        skeleton = text other* @href
        group = other* notes? (unit|group)* @id!=#NMTOKEN @name @canResegment=yes|no @translate=yes|no
            @srcDir=ltr|rtl|auto @trgDir=ltr|rtl|auto @type=#user @xml:space=default|preserve @other
        unit = other* notes? originalData? (segment|ignorable)+ @id!=#NMTOKEN @name @canResegment=yes|no @translate=yes|no
            @srcDir=ltr|rtl|auto @trgDir=ltr|rtl|auto @type=#user @xml:space=default|preserve @other
        segment = source target? @id=#NMTOKEN @canResegment=yes|no @state=initial|translated|reviewed|final @subState=#user
        ignorable = source target? @id=#NMTOKEN
        notes = note+
        note = text @id=#NMTOKEN @appliesTo=source|target @category @priority=#priority @other
        originalData = data+
        data = text cp* @id!=#NMTOKEN @dir=ltr|rtl|auto @xml:space=preserve
        source = text (cp|ph|pc|sc|ec|mrk|sm|em)* @xml:lang=#language @xml:space=default|preserve
        target = text (cp|ph|pc|sc|ec|mrk|sm|em)* @xml:lang=#language @xml:space=default|preserve @order=#positive
        cp = @hex!=#hex
        ph = @id!=#NMTOKEN @canCopy=yes|no @canDelete=yes|no @canReorder=yes|firstNo|no @copyOf=#NMTOKEN @disp @equiv
            @dataRef=#NMTOKEN @subFlows=#NMTOKENS @subType=#user @type=fmt|ui|quote|link|image|other @other
        pc = text (cp|ph|pc|sc|ec|mrk|sm|em)* @id!=#NMTOKEN @canCopy=yes|no @canDelete=yes|no @canOverlap=yes|no
            @canReorder=yes|firstNo|no @copyOf=#NMTOKEN @dispEnd @dispStart @equivEnd @equivStart
            @dataRefEnd=#NMTOKEN @dataRefStart=#NMTOKEN @subFlowsEnd=#NMTOKENS @subFlowsStart=#NMTOKENS
            @subType=#user @type=fmt|ui|quote|link|image|other @dir=ltr|rtl|auto @other
        sc = @id!=#NMTOKEN @canCopy=yes|no @canDelete=yes|no @canOverlap=yes|no @canReorder=yes|firstNo|no @copyOf=#NMTOKEN
            @dataRef=#NMTOKEN @dir=ltr|rtl|auto @disp @equiv @isolated=yes|no @subFlows=#NMTOKENS
            @subType=#user @type=fmt|ui|quote|link|image|other @other
        ec = @id=#NMTOKEN @startRef=#NMTOKEN @canCopy=yes|no @canDelete=yes|no @canOverlap=yes|no @canReorder=yes|firstNo|no
            @copyOf=#NMTOKEN @dataRef=#NMTOKEN @dir=ltr|rtl|auto @disp @equiv @isolated=yes|no @subFlows=#NMTOKENS
            @subType=#user @type=fmt|ui|quote|link|image|other @other
        mrk = text (cp|ph|pc|sc|ec|mrk|sm|em)* @id!=#NMTOKEN @translate=yes|no @type=generic|comment|term|#user @ref @value @other
        sm = @id!=#NMTOKEN @translate=yes|no @type=generic|comment|term|#user @ref @value @other
        em = @startRef!=#NMTOKEN
        """;

    public static readonly Grammar Grammar = new(string.Join('\n', Core, Xliff2Modules.Text), new Dictionary<string, XNamespace>
    {
        [""] = Xlf.Core,
        ["mtc"] = Xlf.Matches,
        ["gls"] = Xlf.Glossary,
        ["fs"] = Xlf.Styles,
        ["mda"] = Xlf.Metadata,
        ["res"] = Xlf.Resources,
        ["ctr"] = Xlf.Tracking,
        ["slr"] = Xlf.Sizes,
        ["val"] = Xlf.Validation,
        ["its"] = Xlf.Its,
        ["itsm"] = Xlf.ItsMore,
    });
}
