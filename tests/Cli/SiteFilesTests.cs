using System.Diagnostics;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary><c>dragoman export --site</c>: the site as files, once or for as long as it is not stopped.</summary>
public sealed class SiteFilesTests
{
    private const string Address = "https://news.example";

    [Fact]
    public async Task The_site_lies_in_a_folder_and_a_second_time_nothing_is_written()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var folder = Path.Combine(newsroom.Desk, "site");
        var story = await newsroom.FileAsync("en", "# A port opens\n\nIt opened.");
        (await newsroom.RunAsync("publish", story, "--edition", "en")).Done();

        Assert.True((int)(await newsroom.RunAsync("export", "--site", folder, "--address", Address)).Done().Json["written"]! > 10);
        Assert.Equal(0, (int)(await newsroom.RunAsync("export", "--site", folder, "--address", Address)).Done().Json["written"]!);
        (await newsroom.RunAsync("export", "--site", folder)).Failed(1, "has no address", "--address");
        (await newsroom.RunAsync("export", "--site", folder, "--address", "news.example")).Failed(2, "is not the address of a site");
        (await newsroom.RunAsync("export")).Failed(2, "--site");
        (await newsroom.RunAsync("export", story, "--edition", "en", "--follow")).Failed(2, "--site DIR");
    }

    [Fact]
    public async Task Followed_it_holds_what_is_published_meanwhile_and_no_more_what_is_killed()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var folder = Path.Combine(newsroom.Desk, "site");
        using var following = Process.Start(BuiltProgram.Start(["export", "--site", folder, "--address", Address, "--follow", .. newsroom.Where]))!;
        var said = following.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await UntilAsync(() => File.Exists(Path.Combine(folder, "en", "index.html")));
            var story = await newsroom.FileAsync("en", "# A port opens\n\nIt opened.");
            (await newsroom.RunAsync("publish", story, "--edition", "en")).Done();
            var page = Path.Combine(folder, "en", story, "a-port-opens", "index.html");
            await UntilAsync(() => File.Exists(page));
            (await newsroom.RunAsync("kill", story, "--reason", "wrong")).Done();
            await UntilAsync(() => File.ReadAllBytes(page).AsSpan().IndexOf("It opened."u8) < 0);
        }
        finally
        {
            using var stop = Process.Start("kill", ["-INT", $"{following.Id}"]);
            await following.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(0, following.ExitCode);
        Assert.Contains("taken away", await said, StringComparison.Ordinal);
    }

    /// <summary>Fails after a minute.</summary>
    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var tries = 0; !happened(); tries++)
        {
            Assert.True(tries < 600, "it did not happen");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
