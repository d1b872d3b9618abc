using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Web.Site.Written;

/// <summary>The links of a page, made relative to the file it is written to, so that the files may lie in any folder of any host.</summary>
internal static partial class RelativeLinks
{
    /// <param name="html">A page of ours: what begins with a slash in its attributes is an address of the site.</param>
    /// <param name="file">The page's own file, from the root of what is written.</param>
    /// <param name="fileOf">The file of an address.</param>
    public static byte[] In(byte[] html, string file, Func<string, string> fileOf)
    {
        var up = string.Concat(Enumerable.Repeat("../", file.Count(letter => letter == '/')));
        return Encoding.UTF8.GetBytes(Link.Replace(Encoding.UTF8.GetString(html), link =>
        {
            var address = link.Groups["address"].Value;
            var hash = address.IndexOf('#', StringComparison.Ordinal);
            var (page, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
            return $"{link.Groups["name"].Value}=\"{up}{AsAddress(fileOf(page.Replace("&amp;", "&", StringComparison.Ordinal)))}{fragment}\"";
        }));
    }

    private static string AsAddress(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    [GeneratedRegex("\\b(?<name>href|src)=\"(?<address>/[^\"]*)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link { get; }
}
