using System.Text;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>What reporters hand in: Markdown, HTML, standard input, and what is no text at all.</summary>
public sealed class InputTests
{
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Func<Stream, Task> Typed(string text) => async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    private static async Task<List<(string Kind, string Text)>> BlocksAsync(TestNewsroom newsroom, Run filed, string edition) =>
        [.. (await newsroom.ArticleAsync(filed.Done()["story"], edition))["blocks"]!.AsArray().Select(block => ((string)block!["kind"]!, (string)block["text"]!))];

    [Fact]
    public async Task Markdown_from_a_file_and_HTML_from_standard_input_become_the_same_blocks()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en");
        var markdown = await newsroom.RunAsync("file", newsroom.Write("a.md", "# New port opens\n\nIt has **five** quays.\n\n> Good, said one.\n\n- fish\n- grain\n"), "--edition", "en");
        var html = await newsroom.RunAsync(
            Typed("<html><body><h1>New port opens</h1><p class=MsoNormal>It has <b>five</b> quays.<o:p></o:p></p><blockquote>Good, said one.</blockquote><ul><li>fish<li>grain</ul></body></html>"),
            "file", "-", "--edition", "en");
        var expected = new[] { ("headline", "New port opens"), ("paragraph", "It has five quays."), ("quotation", "Good, said one."), ("list-item", "fish"), ("list-item", "grain") };
        Assert.Equal(expected, await BlocksAsync(newsroom, markdown, "en"));
        Assert.Equal(expected, await BlocksAsync(newsroom, html, "en"));
        Assert.Equal("/en/" + markdown["story"] + "/new-port-opens", markdown["address"]);
    }

    [Fact]
    public async Task The_headline_is_the_one_given_or_a_heading_or_the_first_sentence_shortened()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en");
        var text = "The port opened. It has quays.\n\nMore was not said.";
        Assert.Equal("The port opened", (await newsroom.RunAsync(Typed(text), "file", "-", "--edition", "en")).Done()["headline"].TrimEnd('.'));
        Assert.Equal("A port", (await newsroom.RunAsync(Typed(text), "file", "-", "--edition", "en", "--headline", " A  port ")).Done()["headline"]);
        var both = await newsroom.RunAsync(Typed("# Its heading\n\nText."), "file", "-", "--edition", "en", "--format", "markdown", "--headline", "Another");
        Assert.Equal([("headline", "Another"), ("heading", "Its heading"), ("paragraph", "Text.")], await BlocksAsync(newsroom, both, "en"));
        (await newsroom.RunAsync(Typed(text), "file", "-", "--edition", "en", "--headline", "  ")).Failed(2, "headline is empty");
        (await newsroom.RunAsync(Typed(text), "file", "-", "--edition", "en", "--headline", "a\u202Eb")).Failed(2, "U+202E", "character 2");
        (await newsroom.RunAsync(Typed(text), "file", "-", "--edition", "en", "--format", "docx")).Failed(2, "docx", "markdown");
    }

    [Fact]
    public async Task Scripts_and_event_handlers_are_left_out_and_said_to_be()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en");
        var filed = await newsroom.RunAsync(
            Typed("<h1 onclick='alert(1)'>Port</h1><script>alert(2)</script><p onmouseover=alert(3)>It <a href='javascript:alert(4)'>opened</a>.<img src=x onerror=alert(5)></p><svg onload=alert(6)></svg>"),
            "file", "-", "--edition", "en", "--format", "html");
        Assert.NotEmpty(filed.Done().Json["warnings"]!.AsArray());
        (await newsroom.RunAsync("publish", filed["story"], "--edition", "en")).Done();
        await using var site = await newsroom.ServeAsync();
        var page = await site.PageAsync(filed["address"]);
        Assert.Equal("Port", page.QuerySelector("h1")!.Read());
        Assert.DoesNotContain("alert", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Bad_input_gets_a_clear_answer_and_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind, "en");
        (byte[] Bytes, string Says)[] bad =
        [
            (Encoding.Latin1.GetBytes("Le Caf\u00E9 a ouvert."), "byte 6"),
            ([], "empty"),
            ([.. " \n\t \n"u8], "empty"),
            ([0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1, 2, 3], "binary"),
            (Pixel, "PNG"),
            ([.. "<p>Only <script>alert(1)</script></p>"u8[..3], .. "<script>alert(1)</script>"u8], "no words"),
            ("![A quay](nowhere.png)"u8.ToArray(), "no words"),
            ("![A quay](quay.png)"u8.ToArray(), "no words"),
            (Encoding.UTF8.GetBytes("He said \u202Egnihton."), "U+202E"),
            (Encoding.UTF8.GetBytes("He said \u2066nothing."), "U+2066"),
        ];
        newsroom.Write("quay.png", Pixel);
        foreach (var (bytes, says) in bad)
            (await newsroom.RunAsync("file", newsroom.Write("bad", bytes), "--edition", "en")).Failed(2, says);
        (await newsroom.RunAsync("file", newsroom.Desk, "--edition", "en")).Failed(2, "is a folder");
        var missing = (await newsroom.RunAsync("file", "nowhere.txt", "--edition", "en")).Failed(2, "nowhere.txt");
        Assert.Equal((2, true), ((int)missing.Json["exit"]!, missing["error"].Contains("nowhere.txt", StringComparison.Ordinal)));
        Assert.Equal(0, await newsroom.CountAsync());
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_at_once_from_a_file_and_from_standard_input()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en");
        var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The same words again and again. ", 32 * 1024)));
        var file = newsroom.Write("large.txt", []);
        await using (var stream = File.OpenWrite(file))
        {
            for (var i = 0; i < 50; i++)
                await stream.WriteAsync(line);
        }
        (await newsroom.RunAsync("file", file, "--edition", "en")).Failed(2, "larger than 2 MB");
        (await newsroom.RunAsync(
            async stream =>
            {
                for (var i = 0; i < 50; i++)
                    await stream.WriteAsync(line);
            },
            "file", "-", "--edition", "en")).Failed(2, "larger than 2 MB");
        Assert.Equal(0, await newsroom.CountAsync());
    }

    [Fact]
    public async Task Pictures_beside_the_text_are_taken_and_none_from_elsewhere()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en");
        var outside = Path.Combine(Directory.GetParent(newsroom.Desk)!.FullName, "secret.png");
        await File.WriteAllBytesAsync(outside, Pixel);
        Directory.CreateDirectory(Path.Combine(newsroom.Desk, "inside"));
        newsroom.Write("inside/quay.png", Pixel);
        File.CreateSymbolicLink(Path.Combine(newsroom.Desk, "link.png"), outside);
        Directory.CreateSymbolicLink(Path.Combine(newsroom.Desk, "folder"), Path.GetDirectoryName(outside)!);

        string[] elsewhere = ["../secret.png", outside, "link.png", "folder/secret.png", "inside/../../secret.png", "%2e%2e/secret.png", "%252e%252e/secret.png", "https://example.org/a.png", "file://" + outside];
        foreach (var location in elsewhere)
        {
            var filed = await newsroom.RunAsync("file", newsroom.Write("a.md", $"# Port\n\nIt opened.\n\n![The quay]({location})\n"), "--edition", "en");
            Assert.True(filed.Done().Json["warnings"]!.AsArray().Count == 1, $"{location}: {filed.Out}");
        }
        var taken = await newsroom.RunAsync("file", newsroom.Write("a.md", "# Port\n\nIt opened.\n\n![The quay](inside/quay.png)\n"), "--edition", "en");
        Assert.Empty(taken.Done().Json["warnings"]!.AsArray());
        (await newsroom.RunAsync("publish", taken["story"], "--edition", "en")).Done();
        await using var site = await newsroom.ServeAsync();
        var picture = (await site.PageAsync(taken["address"])).QuerySelector("article img")!;
        Assert.Equal("The quay", picture.GetAttribute("alt"));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.GetAsync(picture.GetAttribute("src")!)).Status);
        (await newsroom.RunAsync("verify", site.At(taken["address"]))).Done();
    }

    [Fact]
    public async Task A_picture_that_is_none_refuses_the_text_whole()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "en");
        newsroom.Write("good.png", Pixel);
        newsroom.Write("bad.png", Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>"));
        (await newsroom.RunAsync("file", newsroom.Write("a.md", "# Port\n\n![one](good.png)\n\n![two](bad.png)\n\nIt opened."), "--edition", "en")).Failed(1, "bad.png", "JPEG, PNG, WebP");
        Assert.Equal(0, await newsroom.CountAsync());
    }
}
