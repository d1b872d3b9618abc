using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Site.Pages;

/// <summary>Writes a component as a page of its own, outside of any request.</summary>
public sealed class PageRendering(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    public const string Html = "text/html; charset=utf-8";

    public async Task<RenderedPage> HtmlAsync<TPage>(object view, IReadOnlyCollection<string> tags, int status = 200)
        where TPage : IComponent =>
        new(Encoding.UTF8.GetBytes(await WriteAsync<TPage>(new() { ["View"] = view })), Html, tags, status);

    public async Task<string> WriteAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
