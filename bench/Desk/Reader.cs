using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Dragoman.Desk.Bench;

/// <summary>Somebody who asks for a page again and again, each time for all of it.</summary>
internal sealed partial class Reader(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address };
    private string token = "";

    public async Task SignInAsync(string name, string password)
    {
        token = await TokenAsync("/desk/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["name"] = name, ["password"] = password, ["return"] = "" });
        using var answer = await http.PostAsync(new Uri("/desk/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Not signed in: {answer.StatusCode}.");
        token = await TokenAsync("/desk");
    }

    private async Task<string> TokenAsync(string path) => Token().Match(await http.GetStringAsync(new Uri(path, UriKind.Relative))).Groups["it"].Value;

    /// <returns>The milliseconds of each answer, the quickest first, and its size.</returns>
    public async Task<(double[] Times, int Size)> AskAsync(string path, int warm, int times)
    {
        var (all, size) = (new double[times], 0);
        for (var round = -warm; round < times; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            var page = await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
            if (round >= 0)
                all[round] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            size = page.Length;
        }
        Array.Sort(all);
        return (all, size);
    }

    /// <summary>Saves a block's text as the page's script does.</summary>
    /// <returns>The milliseconds until the whole answer was there, and its size.</returns>
    public async Task<(double Time, int Size)> SaveAsync(string path, string text, string seen)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["text"] = text, ["seen"] = seen });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = form, Headers = { { "HX-Request", "true" } } };
        var begun = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request);
        var size = (await answer.Content.ReadAsByteArrayAsync()).Length;
        var time = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        answer.EnsureSuccessStatusCode();
        return (time, size);
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
