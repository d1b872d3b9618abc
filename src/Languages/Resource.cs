namespace Dragoman.Languages;

/// <summary>The data files that lie beside the code and are embedded in the assembly.</summary>
internal static class Resource
{
    /// <summary>The names of the files of a folder that end so, without either.</summary>
    internal static IEnumerable<string> Names(string folder, string ending) => typeof(Resource).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(folder, StringComparison.Ordinal) && n.EndsWith(ending, StringComparison.Ordinal) && !n.AsSpan(folder.Length).Contains('/'))
        .Select(n => n[folder.Length..^ending.Length]);

    /// <summary>The lines of a file, without empty ones and comments (#); none where there is no such file.</summary>
    internal static IEnumerable<string> Lines(string name)
    {
        using Stream? stream = typeof(Resource).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            yield break;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
