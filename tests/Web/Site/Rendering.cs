using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Tests.Site;

/// <summary>Renders a page as the server does, and reads it as a browser does.</summary>
internal static class Rendering
{
    public static Task<string> HtmlOfAsync<TPage>(object view, string parameter = "View") where TPage : IComponent =>
        HtmlOfAsync<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { [parameter] = view });

    public static async Task<string> HtmlOfAsync<TPage>(Dictionary<string, object?> parameters) where TPage : IComponent
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSite();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var renderer = scope.ServiceProvider.GetRequiredService<HtmlRenderer>();
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    public static async Task<IDocument> PageAsync<TPage>(object view, string parameter = "View") where TPage : IComponent =>
        await new HtmlParser().ParseDocumentAsync(await HtmlOfAsync<TPage>(view, parameter));

    public static IElement One(this IParentNode node, string selector) => Assert.Single(node.QuerySelectorAll(selector));

    public static string Folded(this INode node) => string.Join(' ', node.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
