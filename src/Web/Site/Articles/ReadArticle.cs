using Dragoman.Provenance;
using Dragoman.Stories;

namespace Dragoman.Web.Site.Articles;

/// <summary>An article as readers have it, with what it was made from.</summary>
/// <param name="Content">The text that is public, with what was confirmed since.</param>
/// <param name="Record">The signed record of its publication; null where it has none.</param>
/// <param name="Waiting">The blocks whose source was changed since.</param>
public sealed record ReadArticle(Article Article, Content Content, SignedRecord? Record, IReadOnlyCollection<string> Waiting, ArticleView View);
