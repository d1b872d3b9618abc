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
        string Relative(string address)
        {
            var hash = address.IndexOf('#', StringComparison.Ordinal);
            var (page, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
            return $"{up}{AsAddress(fileOf(page.Replace("&amp;", "&", StringComparison.Ordinal)))}{fragment}";
        }
        var linked = Link.Replace(Encoding.UTF8.GetString(html), link => $"{link.Groups["name"].Value}=\"{Relative(link.Groups["address"].Value)}\"");
        return Encoding.UTF8.GetBytes(Set.Replace(linked, set => $"srcset=\"{string.Join(", ", set.Groups["set"].Value.Split(", ").Select(size => OfSet(size, Relative)))}\""));
    }

    private static string OfSet(string size, Func<string, string> relative) =>
        size.Split(' ') is [{ Length: > 0 } address, var width] && address[0] == '/' ? $"{relative(address)} {width}" : size;

    private static string AsAddress(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    [GeneratedRegex("\\b(?<name>href|src)=\"(?<address>/[^\"]*)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link { get; }

    [GeneratedRegex("\\bsrcset=\"(?<set>[^\"]*)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Set { get; }
}
