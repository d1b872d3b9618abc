using System.Diagnostics;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dragoman.Cli.Tests;

/// <summary><c>dragoman serve</c> on a free port of loopback, until it is disposed.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private readonly StringBuilder log;

    private RunningSite(Process process, Uri address, StringBuilder log)
    {
        this.process = process;
        this.log = log;
        Address = address;
        client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>What the server has written: its greeting, warnings and errors.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    public static async Task<RunningSite> StartAsync(string[] where)
    {
        var process = Process.Start(BuiltProgram.Start(["serve", "--urls", "http://127.0.0.1:0", .. where]))!;
        var errors = process.StandardError.ReadToEndAsync();
        var greeted = new TaskCompletionSource<Uri?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        process.OutputDataReceived += (_, line) =>
        {
            lock (log)
                log.AppendLine(line.Data);
            if (line.Data is null)
                greeted.TrySetResult(null);
            else if (line.Data.TrimEnd().EndsWith("/desk", StringComparison.Ordinal))
                greeted.TrySetResult(new(line.Data.Trim()[..^"/desk".Length]));
        };
        process.BeginOutputReadLine();
        return await greeted.Task is { } address
            ? new(process, address, log)
            : throw new InvalidOperationException($"dragoman serve ended: {await errors}");
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
        Assert.True(status == HttpStatusCode.OK, $"{path} answers {status}: {Log}");
        return new HtmlParser().ParseDocument(body);
    }

    public async Task<string> TextAsync(string path)
    {
        var (status, body) = await GetAsync(path);
        Assert.True(status == HttpStatusCode.OK, $"{path} answers {status}: {Log}");
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
