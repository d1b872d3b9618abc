using Dragoman.Editions;
using Dragoman.Fidelity;
using Dragoman.Findings;
using Dragoman.Stories;
using Dragoman.Web.Desk.Blocks;
using Dragoman.Web.Desk.Release;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Findings;

/// <summary>What stands in the way of a publication that a person asked for.</summary>
public sealed record OpenErrorsView(ArticleFindings Findings, Edition From, Edition To, IReadOnlyList<OpenError> Errors, string Rest, IReadOnlyDictionary<string, string> Asked)
{
    public Article Article => Findings.Article;

    public string At => WritingView.Address(Article);

    public IReadOnlyList<BlockFinding> Warnings => [.. Findings.All.Where(finding => finding is { Severity: Severity.Warning, Waiver: null })];

    public IReadOnlyList<BlockFinding> Waived => [.. Findings.All.Where(finding => finding.Waiver is not null)];

    internal static OpenErrorsView Of(ArticleFindings findings, Newsroom newsroom, IFormCollection form, Phrasebook T)
    {
        var (article, reasons) = (findings.Article, new WaiverForm(form));
        string[] asked = ["change", "note", "at", "when", "approve", FormTime.Twice];
        return new(
            findings,
            newsroom[article.Source!.Edition],
            newsroom[article.Edition],
            [.. findings.OpenErrors.Select(finding => new OpenError(finding, LabelOf(T, article, finding), reasons.ReasonFor(finding), reasons.Lacks(finding)))],
            reasons.Rest,
            asked.Where(name => form.Field(name).Length > 0).ToDictionary(name => name, form.Field));
    }

    /// <summary>The block as the translation page calls it.</summary>
    public static string LabelOf(Phrasebook T, Article article, BlockFinding finding) =>
        BlockLabel.Of(T, finding.Target.Kind, new Workbench(article).Rows.ToList().FindIndex(row => row.Target?.Id == finding.Target.Id));
}

/// <param name="Reason">What the person wrote already.</param>
/// <param name="Lacking">Whether the person was asked for a reason, and gave none.</param>
public sealed record OpenError(BlockFinding Finding, string Label, string Reason, bool Lacking)
{
    public IReadOnlyList<FoundPlace> SourcePlaces => Finding.Found.Source is { } at ? [new(at, Finding.Severity)] : [];

    public IReadOnlyList<FoundPlace> TargetPlaces => Finding.Found.Target is { } at ? [new(at, Finding.Severity)] : [];
}
