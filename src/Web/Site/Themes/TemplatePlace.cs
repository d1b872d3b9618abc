using System.Globalization;
using Fluid;

namespace Dragoman.Web.Site.Themes;

/// <summary>Where in its templates a page is at this moment.</summary>
internal sealed class TemplatePlace(string file)
{
    private const string Key = "place";

    public string File { get; private set; } = file;

    public int Line { get; private set; }

    public void In(TemplateContext context) => context.AmbientValues[Key] = this;

    /// <param name="at">As the tag of <see cref="TagScan"/> says it: <c>front.liquid:12</c>.</param>
    public static void Say(TemplateContext context, string at)
    {
        if (!context.AmbientValues.TryGetValue(Key, out var known) || known is not TemplatePlace place)
            return;
        var colon = at.LastIndexOf(':');
        (place.File, place.Line) = (at[..colon], int.Parse(at.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }
}
