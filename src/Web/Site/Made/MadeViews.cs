using Dragoman.Languages;
using Dragoman.Provenance;
using Dragoman.Stories;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Compare;
using NodaTime;

namespace Dragoman.Web.Site.Made;

/// <summary>Tells how an article was made: from its signed record, and from what has happened to its source since.</summary>
public sealed class MadeViews(House house)
{
    private const int LongestOpening = 60;

    private KeySet? keys;

    public async Task<MadeView> OfAsync(ReadArticle read, SiteViews site, Instant now, CancellationToken cancel)
    {
        var (article, content, signed) = (read.Article, read.Content, read.Record);
        var said = new RecordReading(signed?.Record ?? []);
        var isNaming = site.Newsroom[article.Edition].Rules.ShowNames;
        var openings = content.Blocks.Where(block => block.Kind.IsShown() && block.Text.Length > 0).Select(block => new BlockLink(block.Id, Opening(block.Text))).ToList();
        IReadOnlyList<BlockLink> Links(Func<string, bool> chosen) => [.. openings.Where(link => chosen(link.Id))];
        return new(
            [.. (await StepsAsync(article, content, site, now, cancel)).Reverse()],
            isNaming ? said.Writers : [],
            [.. said.Drafts.GroupBy(draft => (draft.Provider, draft.Model)).Select(drafts => new MadeDraft(
                drafts.Key.Model is null ? drafts.Key.Provider : $"{drafts.Key.Provider}, {drafts.Key.Model}",
                Links(id => drafts.Any(draft => draft.Block == id)),
                isNaming ? [.. drafts.Select(draft => draft.ConfirmedBy).OfType<string>().Distinct(StringComparer.Ordinal)] : []))],
            LeftOut(content, said, site.Newsroom[article.Edition].Rules.ShowReasons),
            site.Number(content.LeftOut.Count),
            article.IsTranslation ? Links(id => content.Find(id)!.Carried is null) : [],
            Links(read.Waiting.Contains),
            read.View.Corrections ?? [],
            await SignatureAsync(signed, said, content, site, cancel),
            article.Source is { } source && source.StateAt(now) == ArticleState.Published ? CompareViews.AddressOf(article) : null,
            site.Site.IsWritten || signed is null ? null : $"{site.Site.Edition.Verify}?address={Uri.EscapeDataString(article.Address)}");
    }

    /// <summary>From the article up to its original.</summary>
    private async Task<IReadOnlyList<MadeStep>> StepsAsync(Article article, Content content, SiteViews site, Instant now, CancellationToken cancel)
    {
        var steps = new List<MadeStep>();
        foreach (var part in article.Chain)
        {
            var isPublic = part.StateAt(now) == ArticleState.Published;
            // Of another edition readers are told what readers of that edition have.
            var text = part == article ? content : isPublic ? (await house.Stories.RevisionAsync(part, part.PublicAt(now)!.Revision, cancel)).Content : new();
            steps.Add(new(
                site.Newsroom.OutletName(site.Newsroom[part.Edition], site.Edition.Language),
                part.Edition,
                isPublic && part != article ? part.Address : null,
                part.Source is { } source ? site.Newsroom.OutletName(site.Newsroom[source.Edition], site.Edition.Language) : null,
                Versions(text, site),
                isPublic ? site.Date(part.PublicAt(now)!.At) : null));
        }
        return steps;
    }

    private static string Versions(Content content, SiteViews site) => string.Join(
        site.Edition.Direction == Direction.RightToLeft ? "، " : ", ",
        content.Blocks.Where(block => block.Kind.IsShown()).SelectMany(block => block.Carriages).Select(carried => carried.Revision).Distinct().Order()
            .Select(revision => site.Number(revision)));

    private static IReadOnlyList<MadeOmission> LeftOut(Content content, RecordReading said, bool isTelling)
    {
        var reasons = said.LeftOutReasons.ToList();
        return [.. content.LeftOut.Select((_, index) => new MadeOmission(isTelling ? reasons.ElementAtOrDefault(index) : null))];
    }

    private async Task<SignatureView> SignatureAsync(SignedRecord? signed, RecordReading said, Content content, SiteViews site, CancellationToken cancel)
    {
        if (signed is null)
            return new(SignatureState.Missing);
        // Another program may have made a new key since they were read.
        var check = signed.Check(keys ??= await house.Keys.PublishedAsync(cancel));
        if (!check.Valid)
            check = signed.Check(keys = await house.Keys.PublishedAsync(cancel));
        var isText = RecordedBlock.AllOf(signed.Record).Select(block => (block.Id, block.Digest)).SequenceEqual(content.Blocks.Select(block => (block.Id, block.Digest)));
        return new(
            check.Valid && isText ? SignatureState.Holds : SignatureState.Broken,
            said.Signed is { } at ? site.Date(at) : null,
            check.KeyId,
            $"/provenance/{signed.Digest}.json");
    }

    private static string Opening(string text)
    {
        if (text.Length <= LongestOpening)
            return text;
        var cut = text.LastIndexOf(' ', LongestOpening);
        return string.Concat(text.AsSpan(0, cut > 0 ? cut : LongestOpening), "…");
    }
}
