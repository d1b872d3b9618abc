using System.Globalization;
using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>What a dialect of TBX demands of data categories: which there are, where they stand, which values they have.</summary>
internal sealed class TbxRules(string dialect, TbxStyle style)
{
    private static readonly XNamespace Tbx = TbxHeader.Namespace;

    private static readonly HashSet<string> WithType = new(StringComparer.Ordinal) { "descrip", "admin", "termNote", "ref", "xref", "transac", "transacNote", "adminNote", "descripNote" };

    public IEnumerable<Fault> Check(XElement entry) => entry.Descendants().SelectMany(element =>
        element.Name.Namespace == Tbx ? Core(element) : Module(element));

    private IEnumerable<Fault> Core(XElement element)
    {
        var name = element.Name.LocalName;
        if (name is "sc" or "ec")
            return Inline(element);
        if (name == "date" && !DateOnly.TryParseExact(element.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return [Fault.At(element, $"<date> is \"{element.Value.Trim()}\", which should be a day such as 2025-03-21")];
        if (!WithType.Contains(name))
            return [];
        if (style == TbxStyle.Dct)
            return [Fault.At(element, $"<{name}> belongs to the DCA style, and the file says that its style is dct")];
        var type = element.Attribute("type")?.Value ?? "";
        return !TbxCategory.All.TryGetValue(type, out var category) || category.Element != name || !category.IsIn(dialect)
            ? [Fault.At(element, type.Length == 0 ? $"<{name}> does not say its data category in type" : $"{dialect} has no <{name}> of the type {type}")]
            : Category(element, category);
    }

    private IEnumerable<Fault> Module(XElement element)
    {
        if (style == TbxStyle.Dca)
            return [Fault.At(element, $"{Grammar.Name(element)} belongs to the DCT style, and the file says that its style is dca")];
        return TbxCategory.All.TryGetValue(element.Name.LocalName, out var category) && category.Module == element.Name.Namespace && category.IsIn(dialect)
            ? Category(element, category)
            : [Fault.At(element, $"{dialect} has no data category {Grammar.Name(element)}")];
    }

    private static IEnumerable<Fault> Category(XElement element, TbxCategory category)
    {
        var level = element.Ancestors().Select(holder => holder.Name.LocalName switch
        {
            "termSec" => TbxLevel.Term,
            "langSec" => TbxLevel.Language,
            "conceptEntry" => TbxLevel.Concept,
            _ => (TbxLevel?)null,
        }).FirstOrDefault(level => level is not null);
        if (level is { } at && !category.Levels.HasFlag(at))
            yield return Fault.At(element, $"{category.Name} may not stand with a {Words(at)}: it belongs to a {Words(category.Levels)}");
        if (category.Values.Length > 0 && !category.Values.Contains(element.Value, StringComparer.Ordinal))
            yield return Fault.At(element, $"{category.Name} is \"{element.Value}\", which should be {new ValueKind(category.Values).Said}");
        if (element.Parent!.Name.LocalName.EndsWith("Grp", StringComparison.Ordinal) && element.ElementsBeforeSelf().FirstOrDefault() is null && element.Parent.Name.LocalName != category.Group)
            yield return Fault.At(element, $"{category.Name} may not begin a <{element.Parent.Name.LocalName}>");
    }

    private static string Words(TbxLevel levels) => string.Join(" or a ", new[] { TbxLevel.Concept, TbxLevel.Language, TbxLevel.Term }
        .Where(level => levels.HasFlag(level)).Select(level => level.ToString().ToLowerInvariant()));

    /// <summary>The inline codes of XLIFF in a note: a pair in one text refers to itself, a lone code says that it is alone.</summary>
    private static IEnumerable<Fault> Inline(XElement code)
    {
        var isStart = code.Name.LocalName == "sc";
        var isPaired = isStart ? code.ElementsAfterSelf(Tbx + "ec").Any() : code.ElementsBeforeSelf(Tbx + "sc").Any();
        var isolated = code.Attribute("isolated")?.Value;
        if (isolated is not null && isolated != (isPaired ? "no" : "yes"))
            yield return Fault.At(code, $"<{code.Name.LocalName}> says isolated=\"{isolated}\", and its counterpart is {(isPaired ? "in the same text" : "not in this text")}");
        if (!isStart && isPaired && code.Attribute("startRef") is null)
            yield return Fault.At(code, "<ec> does not say in startRef which <sc> it ends");
        if (!isStart && (!isPaired || isolated == "yes") && string.IsNullOrEmpty(code.Attribute("id")?.Value))
            yield return Fault.At(code, "<ec> stands alone and has no id");
    }
}
