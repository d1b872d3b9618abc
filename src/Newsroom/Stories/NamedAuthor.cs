using Dragoman.Languages;
using Dragoman.Names;

namespace Dragoman.Stories;

/// <summary>An author as an edition's readers know them.</summary>
/// <param name="Name">As the edition writes it.</param>
/// <param name="Written">As the original wrote it, folded.</param>
/// <param name="Person">Identity of the person whom the newsroom decided by that name; null where there is none, or more than one.</param>
public sealed record NamedAuthor(string Name, string Written, string? Person)
{
    /// <summary>Names their page in the edition.</summary>
    public string Slug => Slugs.Of(Name);

    /// <summary>What is the same for the author in every edition.</summary>
    internal string Key => Person ?? Written;

    /// <summary>
    /// A byline as an edition writes it: the newsroom's own form of the name comes first, then what a translator gave, then what stands on
    /// the original.
    /// </summary>
    public static IReadOnlyList<NamedAuthor> Of(IEnumerable<Author> byline, string original, string edition, NameBook book) =>
        [.. byline.Select(author => Of(author, LanguageTag.Parse(original), edition, book)).DistinctBy(author => author.Slug, StringComparer.Ordinal)];

    private static NamedAuthor Of(Author author, LanguageTag original, string edition, NameBook book)
    {
        var person = book.PersonCalled(author.Name, original);
        return new(person?.In(LanguageTag.Parse(edition))?.Preferred ?? author.NameIn(edition), NameBook.Folded(author.Name), person?.Id);
    }
}
