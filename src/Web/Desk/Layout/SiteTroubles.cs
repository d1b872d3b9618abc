namespace Dragoman.Web.Desk.Layout;

/// <summary>What is wrong with how the public site looks, for whoever is at the desk.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Message">In the words of the theme's guide.</param>
internal sealed record SiteTrouble(string Place, string Message, string? Cure);

/// <summary>Knows the trouble of this moment. The desk does not know the site: it is told.</summary>
internal sealed class SiteTroubles(Func<SiteTrouble?> current)
{
    public SiteTrouble? Current => current();
}
