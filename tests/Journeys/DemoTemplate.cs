using System.Text.RegularExpressions;
using Dragoman.Cli.Demo;
using Dragoman.Web;
using NodaTime;

namespace Dragoman.Journeys.Tests;

/// <summary>The demo newsroom as it is made once for all journeys, with everybody signed in; each journey has a copy.</summary>
internal sealed partial class DemoTemplate
{
    private static readonly Lazy<Task<DemoTemplate>> Made = new(MakeAsync);

    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("dragoman-demo-").FullName, "data");
    private readonly Dictionary<string, string> sessions = new(StringComparer.Ordinal);

    private DemoTemplate() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    public static Task<DemoTemplate> GetAsync() => Made.Value;

    /// <summary>Value of the cookie by which the person is signed in, in every copy.</summary>
    public string SessionOf(string name) => sessions[name];

    public void CopyTo(string other)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(other, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<DemoTemplate> MakeAsync()
    {
        var template = new DemoTemplate();
        await DemoNewsroom.MakeAsync(template.folder, _ => { }, CancellationToken.None);
        await using var house = await House.OpenAsync(template.folder, null, SystemClock.Instance);
        await using var server = WebServer.Build(house, "http://127.0.0.1:0");
        await server.StartAsync();
        foreach (var known in DemoNewsroom.SignIns(template.folder))
            template.sessions[known.Name] = await SignInAsync(new(server.Urls.Single()), known);
        await server.StopAsync();
        return template;
    }

    private static async Task<string> SignInAsync(Uri site, DemoSignIn known)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() };
        using var client = new HttpClient(handler) { BaseAddress = site };
        var page = await client.GetStringAsync(new Uri("/desk/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent([new("name", known.Name), new("password", known.Password), new("__RequestVerificationToken", Token().Match(page).Groups["token"].Value)]);
        using var answer = await client.PostAsync(new Uri("/desk/sign-in", UriKind.Relative), form);
        return handler.CookieContainer.GetAllCookies().Single(cookie => cookie.Name == "dragoman-desk").Value;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
