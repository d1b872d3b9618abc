using Dragoman.Provenance;
using Dragoman.Stories;
using Dragoman.Web.Site.Layout;
using Dragoman.Web.Site.Made;

namespace Dragoman.Web.Site.Verify;

/// <summary>What a reader asked to have verified, and what came of it.</summary>
/// <param name="Address">As it was typed.</param>
/// <param name="Text">As it was pasted.</param>
/// <param name="Problem">Key of the sentence that says why nothing could be verified; null where something was, or nothing was asked.</param>
/// <param name="Withdrawn">When the article was withdrawn; null where readers have it.</param>
public sealed record VerifyView(SiteView Site, string Address, string Text, string? Problem = null, DateView? Withdrawn = null, VerifiedView? Verified = null) : IPageView
{
    public string Template => "verify";

    public PageHead Head
    {
        get
        {
            var words = SiteStrings.For(Site.Edition.Language);
            var head = new PageHead(Site, $"{words["verify"]} — {Site.Edition.Outlet}", words["verifyIntro"]).Canonical(Site.Edition.Verify);
            return Address.Length + Text.Length > 0 ? head.Unlisted() : head;
        }
    }

    public int Longest { get; } = TextCheck.LongestText;
}

/// <param name="Edition">Whose article it is: the headline and the paragraphs are in its language.</param>
/// <param name="Chain">The signed records from the original to the article.</param>
/// <param name="Missing">How many signed paragraphs the text does not have, as the edition writes numbers; null where it has all.</param>
public sealed record VerifiedView(
    EditionView Edition, string Address, string Headline, IReadOnlyList<VerifiedRecord> Chain, IReadOnlyList<VerifiedParagraph> Paragraphs, string? Missing)
{
    public bool Holds => Chain.All(record => record.Signature.State == SignatureState.Holds)
        && Paragraphs.All(paragraph => paragraph.State is ParagraphState.AsSigned or ParagraphState.PartOfSigned);
}

/// <param name="Address">Of the article that it speaks of; null where readers no longer have it.</param>
public sealed record VerifiedRecord(string Outlet, string Language, string? Address, SignatureView Signature);

/// <param name="Link">Of the signed paragraph on its page.</param>
/// <param name="Signed">When an earlier text was published; of such a one alone.</param>
public sealed record VerifiedParagraph(ParagraphState State, IReadOnlyList<TextPart> Parts, string? Link = null, DateView? Signed = null)
{
    /// <summary>The state in a word: <c>as-signed</c>.</summary>
    public string Word => Words.Of(State);
}

/// <summary>A run of words, and what became of it between the signed text and this one.</summary>
public sealed record TextPart(string Text, bool IsRemoved = false, bool IsInserted = false);
