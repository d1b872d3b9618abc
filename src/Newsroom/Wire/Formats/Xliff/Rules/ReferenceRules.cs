using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>References from inline codes: to original data, to the code they copy, to units inside them.</summary>
internal static class ReferenceRules
{
    private static readonly XName[] ToData = ["dataRef", "dataRefStart", "dataRefEnd"], ToUnits = ["subFlows", "subFlowsStart", "subFlowsEnd"];

    public static IEnumerable<Fault> Check(XElement xliff) => xliff.Elements(Xlf.File).SelectMany(file =>
    {
        var units = file.Descendants(Xlf.Unit).Select(unit => unit.Get("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return InlineScope.In(file).SelectMany(scope => scope.All.SelectMany(code => Data(code, scope).Concat(Copies(code, scope)).Concat(Flows(code, units))));
    });

    private static IEnumerable<Fault> Data(XElement code, InlineScope scope) =>
        from name in ToData
        let id = code.Get(name)
        where id is not null && !scope.Data.Contains(id)
        select Fault.At(code, $"{Grammar.Name(code)} refers with {name} to {id}, and its unit has no original data of that id");

    private static IEnumerable<Fault> Copies(XElement code, InlineScope scope)
    {
        if (code.Get("copyOf") is not { } id)
            yield break;
        if (HasData(code))
            yield return Fault.At(code, $"{Grammar.Name(code)} has both a copyOf and original data");
        if (scope.Find(id) is not { } copied)
            yield return Fault.At(code, $"{Grammar.Name(code)} is a copy of {id}, and its unit has no code of that id");
        else if (HasData(copied))
            yield return Fault.At(code, $"{Grammar.Name(code)} is a copy of {id}, which has original data: refer to that instead");
        else if (copied.Get("canCopy") == "no")
            yield return Fault.At(code, $"{Grammar.Name(code)} is a copy of {id}, which may not be copied");
    }

    private static bool HasData(XElement code) => Array.Exists(ToData, name => code.Get(name) is not null);

    private static IEnumerable<Fault> Flows(XElement code, HashSet<string> units) =>
        from name in ToUnits
        let ids = code.Get(name)
        where ids is not null
        from id in ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where !units.Contains(id)
        select Fault.At(code, $"{Grammar.Name(code)} refers with {name} to the unit {id}, which the file does not have");
}
