using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Usage;

namespace Dragoman.Web.Desk.Names;

/// <param name="Uses">The articles that name it, with the forms that they write.</param>
/// <param name="Articles">How many name it; not all may be shown.</param>
/// <param name="ToChange">How many articles have a form that is not used any more.</param>
public sealed record NameView(
    Editions.Newsroom Newsroom,
    NameEntry Entry,
    IReadOnlyList<NameRevision> History,
    IReadOnlyList<NearName> Near,
    IReadOnlyList<ArticleUse> Uses,
    int Articles,
    int ToChange,
    bool MayDecide);

/// <summary>An article that names an entry.</summary>
public sealed record ArticleUse(Article Article, IReadOnlyList<NameUse> Forms);
