namespace Dragoman.Web.Site.Themes;

/// <summary>What helps against errors that the template engine itself finds.</summary>
internal static class ThemeCures
{
    public static string? For(Exception error) => error switch
    {
        FileNotFoundException => "Write the partial, or take the tag out. Partials lie in the theme's folder partials.",
        // The engine says the same of too many steps.
        _ when Says(error, "recursion") => "Look for a loop that goes on too long, or for a partial that calls itself.",
        _ when Says(error, "raw") && Says(error, "filter") => "There is no such filter here: what a page shows is always encoded. Text with its marks comes from: | marked",
        _ when Says(error, "filter") => "See the filters in the guide to themes.",
        _ => null,
    };

    private static bool Says(Exception error, string word) => error.Message.Contains(word, StringComparison.OrdinalIgnoreCase);
}
