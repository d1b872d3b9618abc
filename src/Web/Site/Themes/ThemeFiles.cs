using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Stories.Reading;

namespace Dragoman.Web.Site.Themes;

/// <summary>
/// The files of a theme, read into memory: the newsroom's own, and those of the default theme wherever it has none. A template reaches
/// nothing else.
/// </summary>
public sealed class ThemeFiles
{
    private const long LargestText = 256 * 1024;
    private const long LargestAsset = 8 * 1024 * 1024;
    private const int Most = 1000;

    private static readonly string[] AssetEndings = [".css", ".woff2", ".svg", ".png", ".jpg", ".webp", ".avif", ".ico"];

    private readonly FrozenDictionary<string, string> texts;
    private readonly FrozenSet<string> own;

    private ThemeFiles(string? folder, IEnumerable<KeyValuePair<string, string>> texts, IEnumerable<string> own, IEnumerable<KeyValuePair<string, byte[]>> assets)
    {
        Folder = folder;
        this.texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        this.own = own.ToFrozenSet(StringComparer.Ordinal);
        Assets = assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What the program ships with.</summary>
    public static ThemeFiles Default { get; } = Shipped();

    /// <summary>Where the newsroom's own files lie; null for the default theme.</summary>
    public string? Folder { get; }

    /// <summary>All templates and strings, from the theme's folder: <c>partials/teaser.liquid</c>.</summary>
    public IEnumerable<string> Names => texts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The newsroom's own style sheets, fonts and pictures.</summary>
    public FrozenDictionary<string, byte[]> Assets { get; }

    public IEnumerable<string> Templates => Names.Where(name => name.EndsWith(".liquid", StringComparison.Ordinal));

    /// <summary>The newsroom's own files as they were read.</summary>
    public IEnumerable<(string Name, byte[] Content)> Own =>
        own.Order(StringComparer.Ordinal).Select(name => (name, IsText(name) ? Encoding.UTF8.GetBytes(texts[name]) : Assets[name["assets/".Length..]]));

    public bool IsOwn(string name) => own.Contains(name);

    public string? Find(string name) => texts.GetValueOrDefault(name);

    /// <summary>The default theme with a folder's files in place of those of the same name.</summary>
    public static ThemeFiles Over(string folder)
    {
        var (texts, assets) = (new Dictionary<string, string>(Default.texts, StringComparer.Ordinal), new Dictionary<string, byte[]>(StringComparer.Ordinal));
        var own = new List<string>();
        foreach (var file in FilesOf(folder))
        {
            var name = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            if (file.Length > (IsText(name) ? LargestText : LargestAsset))
                throw new ThemeException($"{name} is too large: {file.Length:N0} bytes.", name, cure: $"Keep it under {(IsText(name) ? LargestText : LargestAsset):N0} bytes.");
            var bytes = File.ReadAllBytes(file.FullName);
            own.Add(name);
            if (IsText(name))
                texts[name] = TextOf(name, bytes);
            else
                assets[name["assets/".Length..]] = bytes;
        }
        return new(folder, texts, own, assets);
    }

    /// <summary>Changes with every change of the folder's files; cheap enough to be asked for every second.</summary>
    public static string StateOf(string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
            return "";
        var state = new StringBuilder();
        foreach (var file in FilesOf(folder))
            state.Append(file.FullName).Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state.ToString())));
    }

    /// <summary>Files that a theme may hold; what else lies in the folder is no part of it. Links are not followed.</summary>
    private static List<FileInfo> FilesOf(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        var files = new DirectoryInfo(folder).EnumerateFiles("*", options)
            .Where(file => IsPart(Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'))).Take(Most + 1).OrderBy(file => file.FullName, StringComparer.Ordinal).ToList();
        return files.Count > Most ? throw new ThemeException($"The theme holds more than {Most} files.", cure: "Take out what no page uses.") : files;
    }

    private static bool IsPart(string name) =>
        name.EndsWith(".liquid", StringComparison.Ordinal)
        || (name.StartsWith("strings/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
        || (name.StartsWith("assets/", StringComparison.Ordinal) && name.LastIndexOf('/') == 6 && AssetEndings.Contains(Path.GetExtension(name)));

    private static bool IsText(string name) => !name.StartsWith("assets/", StringComparison.Ordinal);

    private static string TextOf(string name, byte[] bytes)
    {
        try
        {
            return Utf8.Decode(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (UnreadableTextException unreadable)
        {
            throw new ThemeException(unreadable.Message, name, cure: "Save it as UTF-8.", inner: unreadable);
        }
    }

    private static ThemeFiles Shipped()
    {
        const string prefix = "Theme/";
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return KeyValuePair.Create(name[prefix.Length..].Replace('\\', '/'), reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal));
        });
        return new(null, files, [], []);
    }
}
