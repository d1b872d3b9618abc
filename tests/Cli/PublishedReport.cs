using System.Collections.Concurrent;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>
/// The report of ../shared/seed, filed in Persian, carried into English, published in both, and served: for tests that
/// only look at it. Made once for each database.
/// </summary>
public sealed class PublishedReports : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<PublishedReport>>> made = new();

    internal Task<PublishedReport> OnAsync(DatabaseKind kind) =>
        made.GetOrAdd(kind, _ => new(() => PublishedReport.MakeAsync(kind, "2021-06-30T21:30+03:00"))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var one in made.Values)
        {
            if (one.Value.IsCompletedSuccessfully)
                await (await one.Value).DisposeAsync();
        }
    }
}

internal sealed record PublishedReport(TestNewsroom Newsroom, RunningSite Site, string Story, string Persian, string English) : IAsyncDisposable
{
    public static async Task<PublishedReport> MakeAsync(DatabaseKind kind, string at)
    {
        var newsroom = await TestNewsroom.MakeAsync(kind);
        var story = (await newsroom.RunAsync("file", Seed.Persian, "--edition", "fa")).Done()["story"];
        (await newsroom.RunAsync("translate", story, Seed.English, "--edition", "en")).Done();
        var persian = (await newsroom.RunAsync("publish", story, "--edition", "fa", "--at", at)).Done()["address"];
        var english = (await newsroom.RunAsync("publish", story, "--edition", "en")).Done()["address"];
        return new(newsroom, await newsroom.ServeAsync(), story, persian, english);
    }

    /// <summary>Corrects the Persian original to its own text with some paragraphs changed.</summary>
    public async Task<Run> CorrectPersianAsync(Func<string, string> change) => await Newsroom.RunAsync(
        "correct", Story, Newsroom.Write("report2.fa.txt", change(Seed.Text(Seed.Persian))), "--edition", "fa", "--type", "factual", "--note", "نام کشور اصلاح شد.");

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Newsroom.DisposeAsync();
    }
}
