using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Dragoman.Journeys.Tests;

/// <summary>
/// What went wrong in a browser without anybody asking: errors on the console (a refusal by the Content-Security-Policy is one),
/// exceptions in scripts, requests that failed, answers of 500 and more.
/// </summary>
public sealed class Troubles
{
    private readonly ConcurrentQueue<string> seen = new();
    private readonly List<string> expected = [];

    /// <summary>A trouble whose text holds <paramref name="part"/> belongs to the journey: "410", where a killed story is looked at.</summary>
    public void Expect(string part) => expected.Add(part);

    public void Watch(IBrowserContext person)
    {
        person.Console += (_, message) =>
        {
            if (message.Type == "error")
                seen.Enqueue($"console: {message.Text} ({message.Location})");
        };
        person.WebError += (_, error) => seen.Enqueue($"script: {error.Error}");
        person.RequestFailed += (_, request) =>
        {
            // A page that is left, and a download, give up what was under way.
            if (request.Failure != "net::ERR_ABORTED")
                seen.Enqueue($"request: {request.Method} {request.Url} {request.Failure}");
        };
        person.Response += (_, response) =>
        {
            if (response.Status >= 500)
                seen.Enqueue($"answer: {response.Status} {response.Url}");
        };
    }

    public IReadOnlyList<string> Unexpected =>
        [.. seen.Where(trouble => !expected.Exists(part => trouble.Contains(part, StringComparison.Ordinal)))];

    public void AssertNone() => Assert.True(Unexpected.Count == 0, "In the browser:\n" + string.Join('\n', Unexpected));
}
