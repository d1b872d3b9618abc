using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dragoman.Cli.Tests;

/// <summary><c>dragoman serve</c> on a free port of loopback, until it is disposed.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private RunningSite(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public static async Task<RunningSite> StartAsync(string[] where)
    {
        var process = Process.Start(BuiltProgram.Start(["serve", "--urls", "http://127.0.0.1:0", .. where]))!;
        var errors = process.StandardError.ReadToEndAsync();
        string? line;
        while ((line = await process.StandardOutput.ReadLineAsync()) is not null)
        {
            if (line.TrimEnd().EndsWith("/desk", StringComparison.Ordinal))
                return new(process, new(line.Trim()[..^"/desk".Length]));
        }
        throw new InvalidOperationException($"dragoman serve ended: {await errors}");
    }

    public string At(string path) => Address.GetLeftPart(UriPartial.Authority) + path;

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        var (status, body) = await GetAsync(path);
        Assert.True(status == HttpStatusCode.OK, $"{path} answers {status}");
        return new HtmlParser().ParseDocument(body);
    }

    public async Task<string> TextAsync(string path)
    {
        var (status, body) = await GetAsync(path);
        Assert.True(status == HttpStatusCode.OK, $"{path} answers {status}");
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

internal static class ReadPages
{
    /// <summary>What a reader reads there, white space folded.</summary>
    public static string Read(this IElement element) => Languages.Whitespace.Fold(element.TextContent);

    /// <summary>What a reader reads below the headline of an article, the credit line included.</summary>
    public static string Body(this IHtmlDocument page) => page.QuerySelector(".article-body")!.Read();
}
