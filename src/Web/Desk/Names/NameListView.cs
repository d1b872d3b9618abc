using Dragoman.Names;

namespace Dragoman.Web.Desk.Names;

/// <param name="Words">What was searched for.</param>
/// <param name="Found">How many there are; not all may be shown.</param>
/// <param name="Proposed">How many names are proposed.</param>
public sealed record NameListView(
    Editions.Newsroom Newsroom, string Words, NameKind? Kind, string? Language, bool OnlyOwn, IReadOnlyList<NameEntry> Entries, int Found, int Proposed, bool MayDecide);
