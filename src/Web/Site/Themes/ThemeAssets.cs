using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Web.Site.Themes;

/// <summary>A theme's own style sheets, fonts and pictures, under names that hold a hash of their content: a browser may keep them for ever.</summary>
internal sealed partial class ThemeAssets
{
    private readonly FrozenDictionary<string, string> addresses;
    private readonly FrozenDictionary<string, byte[]> files;

    public ThemeAssets(ThemeFiles theme)
    {
        var (names, made) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, byte[]>(StringComparer.Ordinal));
        // Style sheets come last: they name the others.
        foreach (var (name, content) in theme.Assets.OrderBy(asset => asset.Key.EndsWith(".css", StringComparison.Ordinal)).ThenBy(asset => asset.Key, StringComparer.Ordinal))
        {
            var bytes = name.EndsWith(".css", StringComparison.Ordinal) ? Linked(content, names) : content;
            var file = $"{Path.GetFileNameWithoutExtension(name)}.{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 6))}{Path.GetExtension(name)}";
            names[name] = file;
            made[file] = bytes;
        }
        (addresses, files) = (names.ToFrozenDictionary(StringComparer.Ordinal), made.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public IEnumerable<string> Styles => addresses.Keys.Where(name => name.EndsWith(".css", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>By the names under which they are served.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> Files => files.OrderBy(file => file.Key, StringComparer.Ordinal);

    public string? AddressOf(string name) => addresses.TryGetValue(name, out var file) ? $"/theme/{file}" : null;

    public byte[]? Find(string file) => files.GetValueOrDefault(file);

    private static byte[] Linked(byte[] sheet, Dictionary<string, string> names) => Encoding.UTF8.GetBytes(Address.Replace(
        Encoding.UTF8.GetString(sheet),
        link => names.TryGetValue(link.Groups["name"].Value, out var file) ? $"url(\"{file}\")" : link.Value));

    [GeneratedRegex("""url\(\s*["']?(?:\./)?(?<name>[\w.-]+)["']?\s*\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address { get; }
}
