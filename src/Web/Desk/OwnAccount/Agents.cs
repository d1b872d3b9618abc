namespace Dragoman.Web.Desk.OwnAccount;

/// <summary>A browser and a system in two words, from what a browser says of itself: for a person who looks for a strange one, not for a program.</summary>
internal static class Agents
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string agent)
    {
        var parts = new[] { Named(Browsers, agent), Named(Systems, agent) }.OfType<string>().ToList();
        return parts.Count > 0 ? string.Join(" · ", parts) : agent.Length > 0 ? agent[..Math.Min(agent.Length, 40)] : "?";
    }

    private static string? Named((string Mark, string Name)[] known, string agent) =>
        known.Where(each => agent.Contains(each.Mark, StringComparison.Ordinal)).Select(each => each.Name).FirstOrDefault();
}
