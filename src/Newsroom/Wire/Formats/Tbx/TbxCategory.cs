using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Tbx;

[Flags]
internal enum TbxLevel
{
    Concept = 1,
    Language = 2,
    Term = 4,
    Any = Concept | Language | Term,
}

/// <summary>A data category of TBX-Basic: by which element the DCA style writes it, which module has it in the DCT style, and where it may stand.</summary>
internal sealed record TbxCategory(string Name, string Element, XNamespace Module, TbxLevel Levels, params string[] Values)
{
    public static readonly XNamespace Min = "http://www.tbxinfo.net/ns/min", Basic = "http://www.tbxinfo.net/ns/basic";

    /// <summary>TBX-Min has those of its module, TBX-Basic both (LTAC, TBX-Basic dialect).</summary>
    public static readonly IReadOnlyDictionary<string, TbxCategory> All = new TbxCategory[]
    {
        new("customerSubset", "admin", Min, TbxLevel.Concept | TbxLevel.Term),
        new("subjectField", "descrip", Min, TbxLevel.Concept),
        new("administrativeStatus", "termNote", Min, TbxLevel.Term, TbxStatus.Preferred, TbxStatus.Admitted, TbxStatus.Deprecated, TbxStatus.Superseded),
        new("partOfSpeech", "termNote", Min, TbxLevel.Term, "adjective", "noun", "other", "verb", "adverb"),
        new("externalCrossReference", "xref", Min, TbxLevel.Any),
        new("projectSubset", "admin", Basic, TbxLevel.Concept | TbxLevel.Term),
        new("source", "admin", Basic, TbxLevel.Any),
        new("context", "descrip", Basic, TbxLevel.Term),
        new("definition", "descrip", Basic, TbxLevel.Concept | TbxLevel.Language),
        new("crossReference", "ref", Basic, TbxLevel.Concept | TbxLevel.Term),
        new("geographicalUsage", "termNote", Basic, TbxLevel.Term),
        new("grammaticalGender", "termNote", Basic, TbxLevel.Term, "masculine", "feminine", "neuter", "other"),
        new("termLocation", "termNote", Basic, TbxLevel.Term, "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage", "interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab", "tableText", "textBox", "toolTip", "user-definedType"),
        new("termType", "termNote", Basic, TbxLevel.Term, "fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"),
        new("transactionType", "transac", Basic, TbxLevel.Any, "origination", "modification"),
        new("responsibility", "transacNote", Basic, TbxLevel.Any),
        new("xGraphic", "xref", Basic, TbxLevel.Concept | TbxLevel.Language),
    }.ToDictionary(category => category.Name, StringComparer.Ordinal);

    /// <summary>The element in which a category stands together with what belongs to it.</summary>
    public string Group => Element + "Grp";

    public bool IsIn(string dialect) => dialect == TbxHeader.BasicDialect || (dialect == TbxHeader.MinDialect && Module == Min);
}

/// <summary>How far a newsroom stands behind a term.</summary>
public static class TbxStatus
{
    public const string Preferred = "preferredTerm-admn-sts", Admitted = "admittedTerm-admn-sts", Deprecated = "deprecatedTerm-admn-sts", Superseded = "supersededTerm-admn-sts";
}
