namespace Dragoman.Editions;

/// <summary>A part of an edition, such as politics. Editions that write the same slug mean the same part, each by its own name.</summary>
/// <param name="Slug">Part of an address: small Latin letters, digits and hyphens.</param>
public sealed record Section(string Slug, string Name)
{
    private const int Longest = 40;

    public static Section Of(string slug, string name)
    {
        var isSlug = slug.Length is > 0 and <= Longest && slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') && slug.Any(char.IsAsciiLetterOrDigit);
        if (!isSlug)
            throw new RefusedException($"\"{slug}\" can't be the address of a section.", $"Write at most {Longest} small Latin letters, digits and hyphens, for example world-news.");
        if (string.IsNullOrWhiteSpace(name))
            throw new RefusedException($"The section {slug} has no name.", "Say what readers call it.");
        return new(slug, name.Trim());
    }
}
