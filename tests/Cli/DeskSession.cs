using System.Net;
using AngleSharp.Html.Parser;

namespace Dragoman.Cli.Tests;

/// <summary>An editor's browser at the desk. Its cookies outlive the server, as a browser's do.</summary>
internal sealed class DeskSession : IDisposable
{
    private readonly HttpClient client;

    public DeskSession(CookieContainer cookies, Uri address) =>
        client = new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public string Token { get; set; } = "";

    public static async Task<DeskSession> SignInAsync(CookieContainer cookies, Uri address, string name, string password)
    {
        var session = new DeskSession(cookies, address);
        await session.ReadTokenAsync("/desk/sign-in");
        using var answer = await session.PostAsync("/desk/sign-in", ("name", name), ("password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return session;
    }

    /// <summary>Loads a page of the desk for its form's token.</summary>
    public async Task ReadTokenAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path} answers {answer.StatusCode}: {body}");
        var page = new HtmlParser().ParseDocument(body);
        Token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>Sends a form as the desk's script does.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", Token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        form.Headers.Add("HX-Request", "true");
        return await client.SendAsync(form);
    }

    public void Dispose() => client.Dispose();
}
