using Dragoman.Findings;
using Dragoman.Stories;
using Dragoman.Web.Desk.Filing;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Findings;

/// <summary>The findings that a form names, each with its reason; one reason more may serve for those that have none.</summary>
internal sealed class WaiverForm
{
    private readonly List<(string Name, string Reason)> fields;

    public WaiverForm(IFormCollection form)
    {
        Rest = Filed.OneLine(form.Field("rest"), "reason");
        fields = [.. form["finding"].Zip(form["reason"], (name, reason) => (name ?? "", Filed.OneLine(reason ?? "", "reason")))];
    }

    /// <summary>The reason for those that have none of their own.</summary>
    public string Rest { get; }

    /// <summary>What a form calls a finding.</summary>
    public static string Name(BlockFinding finding) => $"{finding.Target.Id} {finding.Words.Key}";

    public string ReasonFor(BlockFinding finding) => fields.Find(field => field.Name == Name(finding)).Reason ?? "";

    /// <summary>Whether the form names the finding and says nothing for it.</summary>
    public bool Lacks(BlockFinding finding) => Rest.Length == 0 && fields.Contains((Name(finding), ""));

    /// <summary>Waives what is named and still found.</summary>
    /// <returns>How many.</returns>
    public int Waive(ArticleFindings findings, Act act)
    {
        var open = findings.All.Where(finding => finding.Waiver is null).ToList();
        var chosen = new List<(string, FoundWords, string)>();
        foreach (var (name, own) in fields)
        {
            var reason = own.Length > 0 ? own : Rest;
            if (reason.Length == 0 || open.Find(finding => Name(finding) == name) is not { } found)
                continue;
            open.Remove(found);
            chosen.Add((found.Target.Id, found.Words, reason));
        }
        findings.Article.Waive(chosen, act);
        return chosen.Count;
    }
}
