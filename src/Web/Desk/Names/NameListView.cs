using Dragoman.Names;

namespace Dragoman.Web.Desk.Names;

/// <param name="Words">What was searched for.</param>
/// <param name="Page">Which page of them is shown, from 1.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Proposed">How many names are proposed.</param>
public sealed record NameListView(
    Editions.Newsroom Newsroom, string Words, NameKind? Kind, string? Language, bool OnlyOwn, IReadOnlyList<NameEntry> Entries, int Page, int Found, int Proposed, bool MayDecide)
{
    public const int EntriesOnAPage = 50;

    public int Pages => (Found + EntriesOnAPage - 1) / EntriesOnAPage;

    /// <summary>The address of another page of the same search.</summary>
    public string AddressOf(int page) =>
        $"/desk/names?q={Uri.EscapeDataString(Words)}&kind={(Kind is { } kind ? Stories.Words.Of(kind) : "")}&language={Language}&origin={(OnlyOwn ? "newsroom" : "")}&page={page}";
}
