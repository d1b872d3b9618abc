using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dragoman.Journeys.Tests;

/// <summary>A site of a few pages, some of them wrong, to see that the journeys' own checks can fail.</summary>
internal sealed class SmallSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private SmallSite(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<SmallSite> StartAsync(IReadOnlyDictionary<string, string> pages)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddLogging(logging => logging.ClearProviders());
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, pages));
        await app.StartAsync();
        return new SmallSite(app);
    }

    private static Task AnswerAsync(HttpContext context, IReadOnlyDictionary<string, string> pages)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:";
        if (context.Request.Path == "/style.css")
        {
            context.Response.ContentType = "text/css";
            return context.Response.WriteAsync("body { background: Canvas; color: CanvasText; color-scheme: light dark; font: 1.2rem sans-serif } button { width: 9px; height: 9px; margin: 0; padding: 0 }");
        }
        if (!pages.TryGetValue(context.Request.Path, out var body))
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            body = "<p>Gone</p>";
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>خبر</title>
            <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
            <body><main>{body}</main></body></html>
            """);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
