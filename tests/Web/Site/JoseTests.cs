using System.Diagnostics;
using System.Text.Json.Nodes;
using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Web.Tests.Site;

/// <summary>What docs/provenance.md says, done by a program of others: npm's <c>jose</c>, and <c>Jose/verify.mjs</c>.</summary>
public sealed class JoseTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Another_library_follows_a_relay_from_its_page_to_the_original_across_a_change_of_keys(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind);
        var story = await RelayAsync(site);

        var found = await VerifyAsync(site, story["ar"].Address);
        Assert.Empty(found["faults"]!.AsArray());
        Assert.Equal(["ar", "en", "fa"], found["editions"]!.AsArray().Select(edition => (string?)edition));
        Assert.Equal([3, 3], found["made"]!.AsArray().Select(made => (int)made!));
        // The original was signed before the newsroom changed its key, the others after it: the retired key is still published.
        var signers = found["signers"]!.AsArray().Select(signer => (string?)signer).ToList();
        Assert.Equal(signers[0], signers[1]);
        Assert.NotEqual(signers[1], signers[2]);
    }

    [Fact]
    public async Task It_refuses_what_was_changed_after_it_was_signed()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var story = await RelayAsync(site);
        var page = await site.ReadAsync(story["ar"].Address);
        var file = JsonNode.Parse(await site.ReadAsync(RecordOf(page)))!;

        Assert.Single(await FaultsAsync(site, page.Replace("سنوات", "أشهر", StringComparison.Ordinal), file));
        file["chain"]![1]!["record"]!["credit"] = "Somebody else";
        Assert.Equal(2, (await FaultsAsync(site, page, file)).Count);
    }

    private static async Task<Story> RelayAsync(SiteServer site)
    {
        await site.AddEditionAsync("ar");
        var story = await site.PublishAsync("fa", "# بندر تازه", "این بندر ۴۶ میلیون دلار هزینه داشت.", "کار سه سال طول کشید.");
        await site.House.Keys.RotateAsync();
        await site.TranslateAsync(story, "en", "# A new harbour", "The harbour cost 46 million dollars.", "The work took <three> years & a day.");
        await site.CarryAsync(story, "ar", "en", "# ميناء جديد", "كلّف الميناء 46 مليون دولار.", "استغرق العمل ثلاث سنوات.");
        return await site.House.Stories.GetAsync(story.Id);
    }

    private static string RecordOf(string page) =>
        new Uri(page.Split("rel=\"provenance\"")[1].Split("href=\"")[1].Split('"')[0]).AbsolutePath;

    /// <summary>The same site, but for one page and its record.</summary>
    private static async Task<JsonArray> FaultsAsync(SiteServer site, string page, JsonNode file)
    {
        await using var impostor = await Impostor.StartAsync(page, file.ToJsonString(), await site.ReadAsync("/.well-known/jwks.json"));
        return (await RunAsync(impostor.Address))["faults"]!.AsArray();
    }

    private static Task<JsonNode> VerifyAsync(SiteServer site, string address) => RunAsync(site.At(address));

    private static async Task<JsonNode> RunAsync(string address)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Script());
        start.ArgumentList.Add(address);
        using var node = Process.Start(start)!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await error);
        return JsonNode.Parse(await output)!;
    }

    private static string Script()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "tests", "Web", "Jose", "verify.mjs");
    }
}
