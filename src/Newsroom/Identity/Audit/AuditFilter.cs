using NodaTime;

namespace Dragoman.Identity.Audit;

/// <summary>Which entries are wanted; what is null is not asked.</summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant that is not wanted any more.</param>
/// <param name="Before">Only entries with a lower number: the next page.</param>
public sealed record AuditFilter(string? By = null, string? Subject = null, string? Act = null, Instant? From = null, Instant? To = null, long? Before = null);
