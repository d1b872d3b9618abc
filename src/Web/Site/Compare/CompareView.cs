using Dragoman.Stories;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Compare;

/// <summary>A translation beside its source, paragraph by paragraph, as readers have the two.</summary>
/// <param name="Address">Of this page.</param>
/// <param name="Article">Address of the translation.</param>
/// <param name="Headline">Of the translation.</param>
/// <param name="Source">The edition of the source, which shows in its own language, direction and type.</param>
/// <param name="SourceAddress">Where the source is read.</param>
/// <param name="SourceOutlet">How this edition calls that one.</param>
/// <param name="Above">Where the source is compared with its own source; null for an original.</param>
/// <param name="AboveOutlet">How the source's edition calls that one.</param>
public sealed record CompareView(
    SiteView Site, string Address, string Article, string Headline, EditionView Source, string SourceAddress, string SourceOutlet, IReadOnlyList<CompareRow> Rows, string? Above = null,
    string? AboveOutlet = null) : IPageView
{
    public string Template => "compare";

    /// <summary>It says what two other pages say: search engines list those.</summary>
    public PageHead Head => new PageHead(Site, $"{Headline} — {Site.Edition.Outlet}").Canonical(Article).Meta("robots", "noindex, follow");
}

/// <param name="Source">Blocks of the source; empty for what this edition added.</param>
/// <param name="Own">Blocks of the translation; empty for what it does not carry.</param>
/// <param name="Reason">Why it was left out; null where it was not, or the newsroom does not tell.</param>
/// <param name="Machine">The machine that drafted it first; null where people wrote it.</param>
public sealed record CompareRow(IReadOnlyList<BlockView> Source, IReadOnlyList<BlockView> Own, CompareState State, string? Reason = null, string? Machine = null)
{
    /// <summary>The state in a word: <c>left-out</c>.</summary>
    public string Word => Words.Of(State);
}

public enum CompareState
{
    Carried,

    /// <summary>The source was changed after it was translated.</summary>
    Stale,

    LeftOut,
    Untranslated,
    Added,
}
