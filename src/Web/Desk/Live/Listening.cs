using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Live;

internal static class Listening
{
    /// <summary>Whether a page asks for this by itself: that is no sign that somebody is there, and keeps no session alive.</summary>
    public static bool Is(PathString path) =>
        path.StartsWithSegments("/desk/live", StringComparison.Ordinal)
        || (path.StartsWithSegments("/desk/stories", StringComparison.Ordinal) && path.Value!.Split('/')[^1] is "here" or "rows");
}
