using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dragoman.Web.Site.Pages;

/// <summary>A page, a feed or a map as it was made.</summary>
/// <param name="Tags">What it shows: when one of these changes, it is made anew. See <see cref="PageTag"/>.</param>
public sealed record RenderedPage(byte[] Body, string ContentType, IReadOnlyCollection<string> Tags, int Status = StatusCodes.Status200OK)
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>The <c>Link</c> header that goes with it, or null: a feed in JSON names its hub there.</summary>
    public string? Link { get; init; }

    /// <summary>When it is wrong though nothing changed; null: never.</summary>
    public Instant? Until { get; init; }
}
