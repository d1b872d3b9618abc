using Dragoman.Stories;

namespace Dragoman.Web.Site.Articles;

/// <summary>A block of the article as the page shows it.</summary>
/// <param name="Id">The block's identity: the element's <c>id</c>.</param>
/// <param name="SourceCorrected">Its source block was corrected, and this edition has not carried that yet.</param>
/// <param name="Picture">Of a caption, the picture that it belongs to.</param>
public sealed record BlockView(
    string Id, BlockKind Kind, string Text, IReadOnlyList<Mark> Marks, bool SourceCorrected = false, PictureView? Picture = null);
