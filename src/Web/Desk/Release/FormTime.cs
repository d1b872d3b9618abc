using Dragoman.Editions;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dragoman.Web.Desk.Release;

/// <summary>The time that a form gives on a wall clock. Where it comes twice, the form comes back and says which one is meant.</summary>
internal static class FormTime
{
    public const string Twice = "twice";

    /// <returns>Null when the field is empty.</returns>
    public static Instant? At(this IFormCollection form, string zone, string field = "at")
    {
        if (form.Field(field) is not { Length: > 0 } given)
            return null;
        var local = ZonedTimes.Parse(given) ?? throw new RefusedException($"“{given}” is not a date and time.", "Write for example 2026-11-24T18:30.");
        bool? later = form.Field(Twice) switch
        {
            "second" => true,
            "first" => false,
            _ => null,
        };
        return ZonedTimes.InstantOf(local, zone, later);
    }
}
