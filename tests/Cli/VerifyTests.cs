using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Databases;
using Dragoman.Provenance;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary><c>dragoman verify</c> on the pages and records of the published report.</summary>
public sealed class VerifyTests(PublishedReports reports) : IClassFixture<PublishedReports>
{
    private static async Task<string> RecordAddressAsync(PublishedReport report, string page) =>
        (await report.Site.PageAsync(page)).QuerySelector("link[rel~=provenance]")!.GetAttribute("href")!;

    private static async Task<string> RecordAsync(PublishedReport report, string page) =>
        await report.Site.TextAsync(new Uri(await RecordAddressAsync(report, page)).AbsolutePath);

    /// <summary>Verifies without any newsroom at hand, as a stranger would.</summary>
    private static Task<Run> StrangerAsync(PublishedReport report, params string[] words) =>
        BuiltProgram.RunAsync(["verify", .. words, "--json", "--data", Path.Combine(report.Newsroom.Desk, "nothing")]);

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_page_is_accepted_by_its_address_on_the_web_and_so_is_its_record(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        foreach (var page in new[] { report.Persian, report.English })
        {
            var run = (await StrangerAsync(report, report.Site.At(page))).Done();
            Assert.True((bool)run.Json["valid"]!);
            Assert.Equal(page, run["address"]);
        }
        var record = (await StrangerAsync(report, await RecordAddressAsync(report, report.English))).Done();
        Assert.Contains("leads back to the original, in fa", record.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(report.Newsroom.Desk, "nothing")), "verifying makes no newsroom");
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_page_is_accepted_by_its_path_and_as_a_saved_page_or_record(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        foreach (var address in new[] { report.Persian, report.English })
        {
            (await report.Newsroom.RunAsync("verify", address)).Done();
            var page = report.Newsroom.Write("page.html", await report.Site.TextAsync(address));
            (await report.Newsroom.RunAsync("verify", page)).Done();
            var record = report.Newsroom.Write("record.json", await RecordAsync(report, address));
            (await report.Newsroom.RunAsync("verify", record)).Done();
            (await StrangerAsync(report, page, "--keys", report.Site.At("/.well-known/jwks.json"))).Done();
            (await StrangerAsync(report, record, "--keys", report.Site.At("/.well-known/jwks.json"))).Done();
        }
    }

    [Fact]
    public async Task A_saved_record_needs_the_keys_of_its_newsroom()
    {
        var report = await reports.OnAsync(DatabaseKind.Sqlite);
        var record = report.Newsroom.Write("original.json", await RecordAsync(report, report.Persian));
        var keys = report.Newsroom.Write("jwks.json", await report.Site.TextAsync("/.well-known/jwks.json"));
        (await StrangerAsync(report, record, "--keys", keys)).Done();
        (await StrangerAsync(report, record)).Failed(1, "There is no newsroom in", "--data");

        await using var other = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite);
        var run = await other.RunAsync("verify", record);
        Assert.Equal(1, run.Exit);
        Assert.False((bool)run.Json["valid"]!);

        var translated = report.Newsroom.Write("translated.json", await RecordAsync(report, report.English));
        // It brings the records behind it along; without them, the chain can't be followed.
        Assert.Contains("leads back to the original, in fa", (await StrangerAsync(report, translated, "--keys", keys)).Done().Out, StringComparison.Ordinal);
        var alone = JsonNode.Parse(await File.ReadAllTextAsync(translated))!.AsObject();
        alone.Remove("chain");
        Assert.Contains("is not to be had", (await StrangerAsync(report, report.Newsroom.Write("alone.json", alone.ToJsonString()), "--keys", keys)).Out, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_page_is_refused_after_one_character_of_its_text_or_credit_is_changed(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        var page = await report.Site.TextAsync(report.English);
        (string, string, string)[] changes =
        [
            ("bilateral cooperation.</p>", "bilateral cooperation!</p>", "The text is not what was signed"),
            ("</h1>", "s</h1>", "The text is not what was signed"),
            ("originally published by Shafaqna Persian and", "originally published by Shafaqna Arabic and", "The credit line is not what was signed"),
            ("<p class=\"credit\">", "<p>Nobody signed this.</p><p class=\"credit\">", "The text is not what was signed"),
            ("<p class=\"credit\">", "Nor this.<p class=\"credit\">", "The text is not what was signed"),
        ];
        foreach (var (from, to, says) in changes)
        {
            Assert.Contains(from, page, StringComparison.Ordinal);
            var run = await report.Newsroom.RunAsync("verify", report.Newsroom.Write("changed.html", page.Replace(from, to, StringComparison.Ordinal)));
            Assert.True(run.Exit == 1, $"{to}: {run.Out}{run.Error}");
            Assert.Contains(says, run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_is_refused_when_paragraphs_are_missing_or_change_places()
    {
        var report = await reports.OnAsync(DatabaseKind.Sqlite);
        var page = await report.Site.PageAsync(report.English);
        var paragraphs = page.QuerySelectorAll(".article-body p[id]");
        paragraphs[3].Parent!.InsertBefore(paragraphs[5], paragraphs[3]);
        var swapped = await report.Newsroom.RunAsync("verify", report.Newsroom.Write("swapped.html", page.DocumentElement.OuterHtml));
        Assert.Contains("order", swapped.Out, StringComparison.Ordinal);
        Assert.Equal(1, swapped.Exit);

        paragraphs[4].Remove();
        var missing = await report.Newsroom.RunAsync("verify", report.Newsroom.Write("missing.html", page.DocumentElement.OuterHtml));
        Assert.Contains("lacks block", missing.Out, StringComparison.Ordinal);
        Assert.Equal(1, missing.Exit);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_record_is_refused_after_any_of_its_strings_is_changed(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        var file = JsonNode.Parse(await RecordAsync(report, report.English))!.AsObject();
        var keys = KeySet.Parse(Encoding.UTF8.GetBytes(await report.Site.TextAsync("/.well-known/jwks.json")));
        var persian = SignedRecord.Read(Encoding.UTF8.GetBytes(await RecordAsync(report, report.Persian)));
        var verification = new Verification(keys, digest => Task.FromResult(digest == persian.Digest ? persian : null));
        Assert.True((await verification.CheckAsync(SignedRecord.Read(Encoding.UTF8.GetBytes(file.ToJsonString())), null)).Valid);

        var strings = Strings(file).ToList();
        Assert.True(strings.Count > 60, "blocks, digests, actions, credit, chain");
        foreach (var value in strings)
        {
            var changed = JsonNode.Parse(file.ToJsonString())!.AsObject();
            var one = Strings(changed).ElementAt(strings.IndexOf(value));
            var (text, path) = (one.GetValue<string>(), one.GetPath());
            one.ReplaceWith((text[0] == 'x' ? "y" : "x") + text[1..]);
            Assert.False(await IsValidAsync(verification, changed), path);
        }
    }

    [Fact]
    public async Task The_program_refuses_a_record_whose_credit_text_or_chain_is_changed()
    {
        var report = await reports.OnAsync(DatabaseKind.Sqlite);
        var record = await RecordAsync(report, report.English);
        foreach (var (from, to) in new[] { ("Shafaqna English", "Shafaqna Englisch"), ("c2pa.translated", "c2pa.created"), ("\"edition\": \"fa\"", "\"edition\": \"ar\"") })
        {
            Assert.Contains(from, record, StringComparison.Ordinal);
            var run = await report.Newsroom.RunAsync("verify", report.Newsroom.Write("bad.json", record.Replace(from, to, StringComparison.Ordinal)));
            Assert.Equal(1, run.Exit);
            Assert.Contains("does not hold", run.Out, StringComparison.Ordinal);
        }
        (await report.Newsroom.RunAsync("verify", report.Newsroom.Write("none.json", "{}"))).Failed(1, "not a provenance record");
        (await report.Newsroom.RunAsync("verify", Seed.Persian)).Failed(1, "not a provenance record");
        (await report.Newsroom.RunAsync("verify", report.Newsroom.Write("page.htm", "<p>Hello"), "--keys", report.Newsroom.Write("bad.jwks", "{"))).Failed(1, "key set");
        (await report.Newsroom.RunAsync("verify", "no-such-file")).Failed(2, "no-such-file");
        (await report.Newsroom.RunAsync("verify", "/en/zzzzzzz/nothing")).Failed(1, "no story");
        (await StrangerAsync(report, report.Site.At("/en/zzzzzzz/nothing"))).Failed(1, "404");
        (await StrangerAsync(report, "http://127.0.0.1:9/")).Failed(3, "127.0.0.1:9");
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_new_key_signs_what_comes_and_what_the_old_one_signed_still_verifies(DatabaseKind kind)
    {
        await using var newsroom = await TestNewsroom.MakeAsync(kind);
        Assert.Empty((await newsroom.RunAsync("keys")).Done().Json["keys"]!.AsArray());
        var pages = new List<string>();
        foreach (var rotate in new[] { false, true })
        {
            if (rotate)
                (await newsroom.RunAsync("keys", "--rotate")).Done();
            var story = await newsroom.FileAsync("en", "# Harbour\n\nIt opened.");
            pages.Add((await newsroom.RunAsync("publish", story, "--edition", "en")).Done()["address"]);
        }
        var keys = (await newsroom.RunAsync("keys")).Done().Json["keys"]!.AsArray();
        Assert.Equal([true, false], keys.Select(key => (bool)key!["signs"]!));
        foreach (var (page, key) in pages.Zip(keys.Reverse()))
            Assert.Contains($"(key {key!["id"]})", (await newsroom.RunAsync("verify", page)).Done().Out, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_record_speaks_the_words_of_C2PA_and_chains_by_digests(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        var english = JsonNode.Parse(await RecordAsync(report, report.English))!["record"]!;
        var persian = SignedRecord.Read(Encoding.UTF8.GetBytes(await RecordAsync(report, report.Persian)));
        var translated = english["actions"]!.AsArray().Single(action => (string?)action!["action"] == "c2pa.translated")!;
        Assert.Equal(("fa", "en"), ((string?)translated["parameters"]!["sourceLanguage"], (string?)translated["parameters"]!["targetLanguage"]));
        Assert.Equal(persian.Digest, (string?)english["source"]!["record"]);
        Assert.EndsWith($"/provenance/{persian.Digest}.json", await RecordAddressAsync(report, report.Persian), StringComparison.Ordinal);

        var digests = english["blocks"]!.AsArray().Select(block => (string?)block!["digest"]).ToList();
        Assert.Equal(Seed.Paragraphs(Seed.English)[..^1].Select(Stories.Digest.OfText), digests[1..]);
        Assert.Equal(Seed.Paragraphs(Seed.Persian).Select(Stories.Digest.OfText), english["blocks"]!.AsArray().Skip(1).Select(block => (string?)block!["from"]!["digest"]));

        var jwks = JsonNode.Parse(await report.Site.TextAsync("/.well-known/jwks.json"))!["keys"]!.AsArray();
        Assert.All(jwks, key => Assert.Null(key!["d"]));
        Assert.Equal("P-256", (string?)Assert.Single(jwks)!["crv"]);
    }

    private static async Task<bool> IsValidAsync(Verification verification, JsonObject file)
    {
        try
        {
            return (await verification.CheckAsync(SignedRecord.Read(Encoding.UTF8.GetBytes(file.ToJsonString())), null)).Valid;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<JsonValue> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value],
        _ => [],
    };
}
