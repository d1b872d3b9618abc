using Dragoman.Wire.Formats.Tmx;

namespace Dragoman.Wire.Formats.Csv;

/// <summary>
/// A translation memory as a table: a column per language, named by its tag, or the columns source, target,
/// source-language and target-language. Beside them unit (its id), note, creation-date, creation-id, change-date and change-id;
/// every other column is a property.
/// </summary>
public static class MemoryTable
{
    private const string Note = "note";

    private static readonly Dictionary<string, string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["unit"] = "tuid",
        ["creation-date"] = "creationdate",
        ["creation-id"] = "creationid",
        ["change-date"] = "changedate",
        ["change-id"] = "changeid",
        ["usage-count"] = "usagecount",
    };

    private static readonly string[] Sides = ["source", "target", "source-language", "target-language"];

    /// <summary>The units in order, each read when it is asked for.</summary>
    /// <param name="languages">The languages of the columns source and target where the table does not say them.</param>
    public static IEnumerable<TmxUnit> Read(Stream stream, (string Source, string Target)? languages = null)
    {
        using var reader = CsvReader.Open(stream);
        var columns = reader.Columns.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.OrdinalIgnoreCase);
        var tags = reader.Columns.Where(IsLanguage).ToList();
        var isPair = columns.ContainsKey("source") && columns.ContainsKey("target");
        if (!isPair && tags.Count < 2)
            throw new UnreadableFileException("The table has no columns source and target, nor two that are named by a language", 1, 0, "Name the columns with the texts source and target, or by the tags of their languages.");
        var others = reader.Columns.Where(column => !IsLanguage(column) && !Attributes.ContainsKey(column) && !(isPair && Sides.Contains(column, StringComparer.OrdinalIgnoreCase))).ToList();
        foreach (var row in reader.Rows())
        {
            string Field(string column) => columns.TryGetValue(column, out var at) ? row.Fields[at] : "";
            string Language(string side, string? given) => Field(side) is { Length: > 0 } said ? said : given
                ?? throw new UnreadableFileException($"The row does not say its {side}", row.Line, 0, $"Add a column {side}, or say the languages when importing.");
            IEnumerable<TmxVariant> variants = isPair
                ? [TmxVariant.Of(Language("source-language", languages?.Source), Field("source")), TmxVariant.Of(Language("target-language", languages?.Target), Field("target"))]
                : tags.Where(tag => Field(tag).Length > 0).Select(tag => TmxVariant.Of(tag, Field(tag)));
            yield return new()
            {
                Line = row.Line,
                Attributes = new(Attributes.Where(name => Field(name.Key).Length > 0).Select(name => ((System.Xml.Linq.XName)name.Value, Field(name.Key)))),
                Remarks = [.. others.Where(column => Field(column).Length > 0).Select(column => column == Note ? TmxRemark.Note(Field(column)) : TmxRemark.Prop(column, Field(column)))],
                Variants = [.. variants],
            };
        }
    }

    /// <summary>One row per unit: its first variant is the source, each other one a target of a row of its own.</summary>
    /// <param name="properties">Which properties have a column; the others are left out.</param>
    public static void Write(Stream stream, IEnumerable<TmxUnit> units, CsvDialect dialect, params IReadOnlyList<string> properties)
    {
        string[] columns = [.. Sides, .. Attributes.Keys, Note, .. properties];
        CsvWriter.Write(stream, columns, units.SelectMany(unit => unit.Variants.Skip(1).Select(target => (IReadOnlyList<string>)
            [unit.Variants[0].Text, target.Text, unit.Variants[0].Language, target.Language, .. Attributes.Values.Select(name => unit.Attributes[name] ?? ""), string.Join('\n', unit.Notes), .. properties.Select(name => unit.Property(name) ?? "")])), dialect);
    }

    /// <summary>Two or three letters and what may follow them: <c>unit</c> and <c>source</c> have the form of a language tag too.</summary>
    internal static bool IsLanguage(string column) =>
        column.IndexOf('-', StringComparison.Ordinal) is var end && (end < 0 ? column.Length : end) is 2 or 3 && Languages.LanguageTag.TryParse(column, out _);
}
