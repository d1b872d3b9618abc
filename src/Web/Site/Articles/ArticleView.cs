using Dragoman.Web.Site.Layout;
using Dragoman.Web.Site.Made;

namespace Dragoman.Web.Site.Articles;

/// <summary>A published article, ready to be read.</summary>
/// <param name="Address">The page's own address, from the root.</param>
/// <param name="Summary">Null when the article has none.</param>
/// <param name="Updated">When it was last published again, or null.</param>
/// <param name="TranslatedFrom">The article it was carried from; null for an original.</param>
/// <param name="Original">Where the story was first published: itself, for an original.</param>
/// <param name="Pages">The story's page in every edition that carries it, this one included.</param>
/// <param name="Blocks">The body, without headline and summary.</param>
/// <param name="CreditLine">The sentence at the foot, from the provenance.</param>
/// <param name="ProvenanceAddress">Of the signed record, from the root.</param>
/// <param name="SourceCorrections">Corrections of the source that this edition has not carried yet.</param>
/// <param name="Corrections">This article's own, newest first.</param>
/// <param name="Made">How it was made; null where that is not told, as in a preview.</param>
public sealed record ArticleView(
    SiteView Site,
    string Address,
    BlockView Headline,
    BlockView? Summary,
    DateView Published,
    DateView? Updated,
    OriginView? TranslatedFrom,
    OriginView Original,
    IReadOnlyList<StoryPage> Pages,
    IReadOnlyList<BlockView> Blocks,
    string CreditLine,
    string ProvenanceAddress,
    PictureView? Picture = null,
    IReadOnlyList<SourceCorrectionView>? SourceCorrections = null,
    IReadOnlyList<CorrectionView>? Corrections = null,
    MadeView? Made = null) : IPageView
{
    public string Template => "article";

    /// <summary>Null where it stands in none.</summary>
    public LinkView? Section { get; init; }

    /// <summary>Who wrote the original, as this edition calls them; none where no byline says.</summary>
    public IReadOnlyList<LinkView> Authors { get; init; } = [];

    /// <summary>Whom and what it tells of.</summary>
    public IReadOnlyList<LinkView> Topics { get; init; } = [];

    public PageHead Head => ArticleHead.Of(this);

    /// <summary>The picture by which others show the article: above the text, or the first within.</summary>
    public PictureView? FirstPicture => Picture ?? Blocks.FirstOrDefault(block => block.Picture is not null)?.Picture;

    /// <summary>The body in the order of the page, list items that follow each other together.</summary>
    public IReadOnlyList<BlockGroup> Body => BlockGroup.In(Blocks);

    /// <summary>The story in the other editions.</summary>
    public IReadOnlyList<StoryPage> Others => [.. Pages.Where(page => page.Edition.Language != Site.Edition.Language)];

    /// <summary>Whether the story's first edition is another one than the article was carried from.</summary>
    public bool NamesOriginal => TranslatedFrom is null || Original.Address != TranslatedFrom.Address;

    /// <summary>The blocks whose source was corrected, by their first words.</summary>
    public IReadOnlyList<WaitingView> Waiting =>
        [.. new[] { Headline, Summary }.OfType<BlockView>().Concat(Blocks).Where(block => block.SourceCorrected).Select(WaitingView.Of)];
}

/// <summary>The story as another edition carries it.</summary>
/// <param name="Source">Address of the page that it was translated from; null for the original.</param>
public sealed record StoryPage(EditionView Edition, string Address, string? Source = null);

/// <summary>Said at the top of a translation whose source was corrected since.</summary>
/// <param name="Outlet">The source edition's name as this edition writes it.</param>
/// <param name="Note">What was corrected, in this edition's language when it has been put into it, or null.</param>
/// <param name="NoteLanguage">BCP 47 tag of the note; null when it is the page's own.</param>
/// <param name="IsUpdate">The story went on, rather than a mistake put right.</param>
public sealed record SourceCorrectionView(string Outlet, DateView Date, string? Note = null, string? NoteLanguage = null, bool IsUpdate = false);

/// <summary>A correction of this article, with its public note.</summary>
/// <param name="IsUpdate">New facts, rather than a mistake put right.</param>
public sealed record CorrectionView(string Note, DateView Date, bool IsUpdate = false);
