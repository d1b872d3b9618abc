using System.IO.Compression;
using AngleSharp.Dom;

namespace Dragoman.Web.Tests.Desk;

public sealed class WeightTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task The_scripts_of_the_workbench_weigh_less_than_250_kB_gzipped(string edition)
    {
        var story = await desk.FileAndCarryAsync();
        using var chief = await desk.SignInAsync("Chief");
        using var page = await chief.PageAsync($"/desk/stories/{story}/{edition}");
        var scripts = Scripts(page);
        var weight = 0;
        foreach (var script in scripts)
            weight += Gzipped(await chief.Http.GetByteArrayAsync(new Uri(script, UriKind.Relative)));

        Assert.Contains(scripts, script => script.StartsWith("/assets/editor.", StringComparison.Ordinal));
        Assert.InRange(weight, 1, 250_000);
        TestContext.Current.SendDiagnosticMessage($"{edition}: {weight} bytes of script, gzipped");
    }

    [Fact]
    public async Task A_page_on_which_nothing_is_written_does_not_load_the_editor()
    {
        using var chief = await desk.SignInAsync("Chief");
        using var board = await chief.PageAsync("/desk");

        Assert.DoesNotContain(Scripts(board), script => script.Contains("editor", StringComparison.Ordinal));
    }

    private static List<string> Scripts(IDocument page) => [.. page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)];

    private static int Gzipped(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return (int)packed.Length;
    }
}
