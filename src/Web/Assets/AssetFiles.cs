using System.Collections.Frozen;
using System.Text.Json;

namespace Dragoman.Web.Assets;

/// <summary>The built style sheets, fonts and scripts: what a page asks for by name, and the file that carries it.</summary>
public sealed class AssetFiles
{
    private readonly FrozenDictionary<string, string> _fileOfName;
    private readonly FrozenSet<string> _files;

    private AssetFiles(string folder, Dictionary<string, string> fileOfName)
    {
        Folder = folder;
        _fileOfName = fileOfName.ToFrozenDictionary(StringComparer.Ordinal);
        _files = fileOfName.Values.ToFrozenSet(StringComparer.Ordinal);
    }

    public string Folder { get; }

    /// <summary>The files by name, in order.</summary>
    public IEnumerable<string> Names => _files.Order(StringComparer.Ordinal);

    /// <summary>The build puts them beside the program.</summary>
    public static AssetFiles Beside(string programFolder)
    {
        var folder = Path.Combine(programFolder, "assets");
        var manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(manifest))
            throw new FileNotFoundException($"{manifest} is missing: build src/Web, which makes it with npm.", manifest);
        return new(folder, JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(manifest))!);
    }

    /// <summary>The address of an asset, such as <c>site.css</c>: it changes whenever the content does.</summary>
    public string AddressOf(string name) => FindAddress(name) ?? throw new ArgumentException($"No asset is called {name}.", nameof(name));

    public string? FindAddress(string name) => _fileOfName.TryGetValue(name, out var file) ? $"/assets/{file}" : null;

    /// <summary>The path of a file that was built, or null: nothing else in the folder is served.</summary>
    public string? Find(string file) => _files.Contains(file) ? Path.Combine(Folder, file) : null;
}
