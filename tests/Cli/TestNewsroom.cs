using System.Text.Json.Nodes;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>A newsroom made by <c>dragoman init</c>, and the files that its reporters write.</summary>
internal sealed class TestNewsroom : IAsyncDisposable
{
    private readonly TestDatabase database;

    private TestNewsroom(TestDatabase database) => this.database = database;

    public string Data => Path.Combine(database.DataFolder, "data");

    public string Desk => Directory.CreateDirectory(Path.Combine(database.DataFolder, "desk")).FullName;

    public string? ConnectionString => database.ConnectionString;

    public static async Task<TestNewsroom> MakeAsync(DatabaseKind kind, params string[] editions)
    {
        var made = new TestNewsroom(TestDatabase.Create(kind));
        if (editions.Length == 0)
            editions = ["fa", "en", "ar"];
        (await made.RunAsync(["init", "--name", "Shafaqna", .. editions.SelectMany(tag => new[] { "--edition", tag })])).Done();
        return made;
    }

    /// <summary>Runs a command on this newsroom, with --json.</summary>
    public Task<Run> RunAsync(params string[] words) =>
        InProcess.Suits(words) ? InProcess.RunAsync([.. words, "--json", .. Where]) : RunAsync(null, words);

    public Task<Run> RunAsync(Func<Stream, Task>? input, params string[] words) => BuiltProgram.RunAsync(input, [.. words, "--json", .. Where]);

    public Task<Run> RunWithAsync(IReadOnlyDictionary<string, string> environment, params string[] words) => BuiltProgram.RunAsync(environment, null, [.. words, "--json", .. Where]);

    public string[] Where => ConnectionString is null ? ["--data", Data] : ["--data", Data, "--database", ConnectionString];

    public Task<RunningSite> ServeAsync() => RunningSite.StartAsync(Where);

    public string Write(string name, string text)
    {
        var file = Path.Combine(Desk, name);
        File.WriteAllText(file, text);
        return file;
    }

    public string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(Desk, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public async Task<string> FileAsync(string edition, string text) =>
        (await RunAsync("file", Write("report.md", text), "--edition", edition)).Done()["story"];

    /// <summary>One edition's article, as <c>dragoman status</c> shows it.</summary>
    public async Task<JsonObject> ArticleAsync(string story, string edition)
    {
        var status = (await RunAsync("status", story)).Done().Json;
        return status["articles"]!.AsArray().Single(article => (string?)article!["edition"] == edition)!.AsObject();
    }

    public async Task<JsonArray> StaleAsync(string story, string edition) => (await ArticleAsync(story, edition))["stale"]!.AsArray();

    /// <summary>How many stories the newsroom holds.</summary>
    public async Task<int> CountAsync() => (await RunAsync("status")).Done().Json["stories"]!.AsArray().Count;

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }
}
