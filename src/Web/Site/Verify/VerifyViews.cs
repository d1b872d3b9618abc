using System.Text;
using Dragoman.Provenance;
using Dragoman.Stories;
using Dragoman.Stories.Matching;
using Dragoman.Web.Site.Made;
using NodaTime;

namespace Dragoman.Web.Site.Verify;

/// <summary>Checks a page of this site, or a text that is said to be from it, against what the newsroom signed.</summary>
public sealed class VerifyViews(House house, PublicPages pages, ArticleOfText articles)
{
    public async Task<VerifyView> OfAsync(SiteViews site, string address, string text, Instant now, CancellationToken cancel)
    {
        var asked = new VerifyView(site.Site, address, text);
        if (address.Length == 0 && text.Length == 0)
            return asked;
        if (text.Length > TextCheck.LongestText)
            return asked with { Text = "", Problem = "verifyTooLong" };
        var paragraphs = TextCheck.ParagraphsOf(text);
        if (address.Length > 0 && VerifiedAddress.Read(address, site.Site.Origin) is null)
            return asked with { Problem = "verifyElsewhere" };
        var article = VerifiedAddress.Read(address, site.Site.Origin) is { } at
            ? (await house.Stories.FindAsync(at.Story, cancel))?.Find(at.Edition)
            : await articles.FindAsync(paragraphs, site, now, cancel);
        if (article?.PublicAt(now) is not { } publication)
            return asked with { Problem = address.Length > 0 ? "verifyElsewhere" : "verifyNotFound" };
        if (article.Withdrawn is { } withdrawal)
            return asked with { Withdrawn = site.Date(withdrawal.At) };
        return await VerifiedAsync(article, publication, paragraphs, site, now, cancel) is { } verified
            ? asked with { Verified = verified }
            : asked with { Problem = "signatureMissing" };
    }

    private async Task<VerifiedView?> VerifiedAsync(Article article, Publication publication, IReadOnlyList<string> paragraphs, SiteViews site, Instant now, CancellationToken cancel)
    {
        if (await house.Provenance.FindAsync(article, publication, cancel) is not { } found || await house.Provenance.PublicAsync(found.Digest, now, cancel) is not { } record)
            return null;
        var home = site.Newsroom[article.Edition];
        var page = await pages.ArticleAsync(new SiteViews(site.Newsroom, home, site.Site.Origin), article, cancel);
        var shown = PageText.Read(Encoding.UTF8.GetString(page!.Body));
        var content = (await house.Stories.RevisionAsync(article, publication.Revision, cancel)).Content;
        var history = await house.Provenance.HistoryAsync(article, now, cancel);
        // The page as readers have it is one more text that is brought here.
        var brought = paragraphs.Count > 0 ? paragraphs : [.. shown.Blocks.Select(block => block.Text), .. new[] { shown.Credit }.OfType<string>()];
        var check = new TextCheck(Signed(record, content), record.Record["credit"]?.ToString() ?? "", [.. history.Where(each => each.Publication != publication.Number)]);
        var text = check.Of(brought);
        return new(
            site.Of(article.Edition),
            article.Address,
            content.Headline.Text,
            await ChainAsync(record, article, site, now, cancel),
            [.. text.Paragraphs.Select(paragraph => View(paragraph, article, site))],
            text.Missing.Count > 0 ? site.Number(text.Missing.Count) : null);
    }

    /// <summary>The texts of the blocks that the record signs: a text with another digest is not what was signed, whatever the database says.</summary>
    private static List<(string Id, string Text)> Signed(SignedRecord record, Content content) =>
    [
        .. RecordedBlock.AllOf(record.Record).Where(block => block.IsShown)
            .Select(block => content.Find(block.Id) is { } known && known.Digest == block.Digest ? (block.Id, known.Text) : (block.Id, "")),
    ];

    private async Task<IReadOnlyList<VerifiedRecord>> ChainAsync(SignedRecord record, Article article, SiteViews site, Instant now, CancellationToken cancel)
    {
        var keys = await house.Keys.PublishedAsync(cancel);
        var chain = new List<VerifiedRecord>();
        string? named = record.Digest;
        foreach (var each in record.Chain.Prepend(record))
        {
            var edition = each.Record["edition"]!.ToString();
            var check = each.Check(keys);
            var holds = check.Valid && each.Digest == named;
            named = each.SourceRecord;
            chain.Add(new(
                site.Newsroom.OutletName(site.Newsroom[edition], site.Edition.Language),
                edition,
                article.Story.Find(edition) is { } part && part.StateAt(now) == ArticleState.Published ? part.Address : null,
                new(
                    holds ? SignatureState.Holds : SignatureState.Broken,
                    new RecordReading(each.Record).Signed is { } at ? site.Date(at) : null,
                    check.KeyId,
                    $"/provenance/{each.Digest}.json")));
        }
        chain.Reverse();
        return chain;
    }

    private static VerifiedParagraph View(CheckedParagraph paragraph, Article article, SiteViews site) => new(
        paragraph.State,
        paragraph.Changes.Count == 0
            ? [new(paragraph.Text)]
            : [.. paragraph.Changes.Select(change => new TextPart(change.Text, change.Kind == ChangeKind.Removed, change.Kind == ChangeKind.Added))],
        paragraph.Block is null ? null : $"{article.Address}#{paragraph.Block}",
        paragraph.Publication is { } number ? site.Date(article.Publications.First(each => each.Number == number).At) : null);
}
