using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>What TBX 3 allows where (ISO 30042:2019, core structure). Data categories are <see cref="TbxRules"/>'.</summary>
internal static class TbxGrammar
{
    private const string Core = """
        tbxHeader = fileDesc encodingDesc? revisionDesc? @id
        fileDesc = titleStmt? publicationStmt? sourceDesc+ @id
        titleStmt = title note* @id @xml:lang
        title = text @id @xml:lang
        publicationStmt,sourceDesc,encodingDesc,change = p+ @id @xml:lang
        revisionDesc = change+ @id @xml:lang
        p = text (hi|foreign|sc|ec|ph)* @id @xml:lang @type
        conceptEntry = (descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref|other)* langSec+ @id!=#NMTOKEN
        langSec = (descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref|other)* termSec+ @xml:lang!=#language
        termSec = term (termNote|termNoteGrp|other)* (descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref|other)* @id=#NMTOKEN
        term = text hi* @id=#NMTOKEN
        descrip,admin,termNote = text (hi|foreign|sc|ec|ph)* @type! @id=#NMTOKEN @xml:lang @target @datatype @module
        adminNote,descripNote,ref,transac,transacNote = text @type! @id=#NMTOKEN @xml:lang @target @datatype @module
        xref = text @type! @target! @id=#NMTOKEN @module
        note = text (hi|foreign|sc|ec|ph)* @id=#NMTOKEN @xml:lang
        date = text @id=#NMTOKEN
        descripGrp = (descrip|other) (descripNote|admin|adminGrp|transacGrp|note|ref|xref|other)* @id=#NMTOKEN
        adminGrp = (admin|other) (adminNote|note|ref|xref|other)* @id=#NMTOKEN
        termNoteGrp = (termNote|other) (admin|adminGrp|transacGrp|note|ref|xref|other)* @id=#NMTOKEN
        transacGrp = (transac|other) (transacNote|date|note|ref|xref|other)* @id=#NMTOKEN
        hi = text @target @xml:lang @type=entailedTerm|hotkey|italics|bold|superscript|subscript|math
        foreign = text (hi|foreign|sc|ec|ph)* @id @xml:lang
        sc = @id! @disp @equiv @subType=#user @type=fmt|ui|quote|link|image|other @target @isolated=yes|no
        ec = @id @startRef @disp @equiv @subType=#user @type=fmt|ui|quote|link|image|other @target @isolated=yes|no
        ph = @id @disp @equiv @subType=#user @type=fmt|ui|quote|link|image|other
        back = refObjectSec* @id
        refObjectSec = refObject+ @id @type!
        refObject = (itemSet|itemGrp|item)+ @id
        itemSet = (item|itemGrp)+ @id @type
        itemGrp = item (admin|adminGrp|transacGrp|note|ref|xref|other)* @id
        item = text (hi|foreign|sc|ec|ph)* @id @type
        @xml:lang = #language

        """;

    public static readonly Grammar Grammar = new(
        Core + string.Join('\n', TbxCategory.All.Values.Select(category => $"{(category.Module == TbxCategory.Min ? "min" : "basic")}:{category.Name} = any @id=#NMTOKEN @xml:lang @target @datatype @metatype")),
        new Dictionary<string, XNamespace> { [""] = TbxHeader.Namespace, ["min"] = TbxCategory.Min, ["basic"] = TbxCategory.Basic });
}
