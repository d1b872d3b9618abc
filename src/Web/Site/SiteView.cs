namespace Dragoman.Web.Site;

/// <summary>What every public page knows: where it stands, whose it is, and the sister editions.</summary>
/// <param name="Origin">Scheme and host without a slash at the end, for addresses that must be absolute.</param>
/// <param name="Newsroom">The agency's name as this edition writes it.</param>
/// <param name="Editions">All public editions, this one included, in the newsroom's order.</param>
/// <param name="IsWritten">Written as files: nobody answers questions there.</param>
/// <param name="Hub">Where feeds are announced, for whoever subscribes; null where they are not.</param>
public sealed record SiteView(string Origin, string Newsroom, EditionView Edition, IReadOnlyList<EditionView> Editions, bool IsWritten = false, string? Hub = null)
{
    public string Absolute(string address) => Origin + address;
}
