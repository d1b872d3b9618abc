using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dragoman.Web.Tests.Desk;

/// <summary>A browser without scripts: keeps cookies, reads forms, follows no redirect by itself.</summary>
public sealed class DeskClient(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public HttpClient Http => http;

    public async Task<HttpResponseMessage> SignInAsync(string name, string password, string target = "")
    {
        var answer = await PostAsync("/desk/sign-in", "/desk/sign-in", ("name", name), ("password", password), ("return", target));
        return answer;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<IDocument> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync(answer);
    }

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Sends a form whose token stands on the page <paramref name="from"/>.</summary>
    public async Task<HttpResponseMessage> PostAsync(string from, string path, params (string Name, string Value)[] fields) =>
        await SendAsync(await TokenAsync(from), htmx: false, path, fields);

    /// <summary>The same, as the script on the page does it.</summary>
    public async Task<HttpResponseMessage> SaveAsync(string from, string path, params (string Name, string Value)[] fields) =>
        await SendAsync(await TokenAsync(from), htmx: true, path, fields);

    public async Task<HttpResponseMessage> SendAsync(string? token, bool htmx, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token ?? "")).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        if (htmx)
            request.Headers.Add("HX-Request", "true");
        return await http.SendAsync(request);
    }

    public async Task<string> TokenAsync(string from) =>
        (await PageAsync(from)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public void Dispose() => http.Dispose();
}
