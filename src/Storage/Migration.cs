using System.Reflection;

namespace Dragoman.Storage;

/// <summary>One step of the schema: what both databases share, then what each needs of its own.</summary>
public sealed record Migration(int Number, string Name, string Shared, string Sqlite, string Postgres)
{
    /// <summary>
    /// Reads the embedded files <c>0001-name.sql</c>, <c>Sqlite0001-name.sql</c> and <c>Postgres0001-name.sql</c>
    /// of an assembly, in the order of their numbers.
    /// </summary>
    public static IReadOnlyList<Migration> In(Assembly assembly)
    {
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .ToDictionary(FileName, name => Text(assembly, name), StringComparer.Ordinal);
        var names = files.Keys.Select(Bare).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. names.Select(name => new Migration(
            int.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture),
            name[5..],
            files.GetValueOrDefault(name, ""),
            files.GetValueOrDefault("Sqlite" + name, ""),
            files.GetValueOrDefault("Postgres" + name, "")))];
    }

    public IEnumerable<string> For(DatabaseKind kind)
    {
        if (Shared.Length > 0)
            yield return Shared;
        var own = kind == DatabaseKind.Sqlite ? Sqlite : Postgres;
        if (own.Length > 0)
            yield return own;
    }

    private static string FileName(string resource)
    {
        var parts = resource.Split('.');
        return parts[^2];
    }

    private static string Bare(string file) =>
        file.StartsWith("Sqlite", StringComparison.Ordinal) ? file["Sqlite".Length..]
        : file.StartsWith("Postgres", StringComparison.Ordinal) ? file["Postgres".Length..]
        : file;

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
