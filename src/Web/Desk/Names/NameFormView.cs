using Dragoman.Names;

namespace Dragoman.Web.Desk.Names;

/// <summary>A name that is being written.</summary>
/// <param name="Entry">As it stands in the fields.</param>
/// <param name="IsNew">Whether the list does not have it yet.</param>
/// <param name="Seen">The revision that the fields started from.</param>
/// <param name="Near">Entries that may be the same: shown before a new one is added.</param>
/// <param name="Stored">What somebody else has stored meanwhile, or null.</param>
/// <param name="Refused">What was wrong with what was sent, or null.</param>
public sealed record NameFormView(
    Editions.Newsroom Newsroom, NameEntry Entry, bool IsNew, long Seen, IReadOnlyList<NearName> Near, NameRevision? Stored = null, string? Refused = null);
