using Dragoman.Editions;
using Dragoman.Stories;
using Dragoman.Web.Desk.Translating;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Desk.Panels;

/// <summary>What opens below a row of an article: for a script that alone, else on a page of its own.</summary>
internal static class Panel
{
    public static IResult Show<T>(HttpContext http, string title, Article article, string place, object model)
        where T : IComponent
    {
        if (http.IsHtmx())
            return DeskRequest.Page<T>(model);
        RenderFragment content = builder =>
        {
            builder.OpenComponent(0, typeof(T));
            builder.AddAttribute(1, "Model", model);
            builder.CloseComponent();
        };
        return new RazorComponentResult<PanelPage>(new Dictionary<string, object?> { ["Title"] = title, ["Article"] = article, ["Place"] = place, ["Content"] = content });
    }

    /// <summary>The row of a page that a key names.</summary>
    public static async Task<PanelRow> RowAsync(string id, string edition, string key, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom[edition];
        http.MustWrite(home);
        var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        if (!article.IsTranslation)
        {
            var index = article.Head.Content.Blocks.ToList().FindIndex(block => block.Id == key);
            return new(article, home, newsroom, key, Math.Max(index, 0), index < 0 ? null : new(null, article.Head.Content.Blocks[index], TranslatedState.Added, null, null));
        }
        var rows = TranslatingView.Keys(new Workbench(article)).Index().ToList();
        // A notice names the block that was spoken of, a link on the page the row.
        var found = rows.Find(item => item.Item.Key == key) is { Item.Row: not null } named ? named : rows.Find(item => item.Item.Row.Target?.Id == key);
        return new(article, home, newsroom, found.Item.Key ?? key, found.Index, found.Item.Row);
    }
}

/// <param name="Row">Null where the row is gone.</param>
public sealed record PanelRow(Article Article, Edition Edition, Newsroom Newsroom, string Key, int Index, WorkbenchRow? Row)
{
    public string At => Writing.WritingView.Address(Article);

    /// <summary>The blocks whose comments stand here.</summary>
    public IReadOnlyList<string> Blocks => [.. new[] { Key, Row?.Source?.Id, Row?.Target?.Id }.OfType<string>().Distinct(StringComparer.Ordinal)];

    public BlockKind Kind => (Row?.Target ?? Row?.Source)?.Kind ?? BlockKind.Paragraph;
}
