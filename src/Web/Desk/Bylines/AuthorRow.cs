using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Web.Desk.Bylines;

/// <summary>An author as a translation's page asks for the name.</summary>
/// <param name="Written">As the original writes it.</param>
/// <param name="Given">What this edition was told to call them, or null.</param>
/// <param name="Decided">The newsroom's own form in this edition's language, which goes before; null where it has none.</param>
public sealed record AuthorRow(string Written, string? Given, string? Decided)
{
    public static IReadOnlyList<AuthorRow> Of(Article article, NameBook book) =>
    [
        .. article.Byline.Select(author => new AuthorRow(
            author.Name,
            author.Names.GetValueOrDefault(article.Edition),
            book.PersonCalled(author.Name, article.Story.Original.Language)?.In(article.Language)?.Preferred)),
    ];
}
