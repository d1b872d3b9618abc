using System.Diagnostics;
using System.Text.Json;
using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NetVips;

namespace Dragoman.Media;

public sealed class RenditionTests
{
    private static readonly Picture Photo = new(new string('a', 32), "image/jpeg", 1600, 1000) { Rights = Samples.Full };

    [Fact]
    public void No_rendition_is_larger_than_the_picture_and_no_two_share_a_name()
    {
        foreach (var (width, height) in new[] { (1600, 1000), (12_000, 300), (1, 1), (90, 4000), (320, 320) })
        {
            var plan = RenditionPlan.Of(Photo with { Width = width, Height = height });
            Assert.All(plan, rendition => Assert.True(rendition.Width <= width && rendition.Width > 0 && rendition.Height > 0 && rendition.Part.Left + rendition.Part.Width <= width && rendition.Part.Top + rendition.Part.Height <= height, rendition.Name));
            Assert.Equal(plan.Count, plan.Select(rendition => rendition.Name).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(0, 50, "left")]
    [InlineData(100, 50, "right")]
    public void A_crop_keeps_the_focus_in_view(int x, int y, string seen)
    {
        var picture = Photo with { Width = 2000, Height = 500, Focus = new(x, y) };
        var square = RenditionPlan.Of(picture, Cut.Square).First(rendition => rendition is { Format: RenditionFormat.Jpeg, Width: 240 });
        using var made = Image.NewFromBuffer(Developing.Make(Samples.Jpeg(2000, 500), picture, square));
        Assert.Equal((240, 240), (made.Width, made.Height));
        var middle = made.Getpoint(120, 120);
        Assert.Equal(seen, middle[0] > middle[2] ? "left" : "right");
    }

    [Fact]
    public void The_address_changes_with_all_that_the_bytes_depend_on_and_with_nothing_else()
    {
        string Name(Picture picture, Cut cut = Cut.Wide) => RenditionPlan.Of(picture, cut)[0].Name;
        Assert.Equal(Name(Photo), Name(Photo with { Alt = new Dictionary<string, string> { ["en"] = "Boats" } }));
        Assert.NotEqual(Name(Photo), Name(Photo with { Rights = Rights.Unsaid }));
        Assert.NotEqual(Name(Photo), Name(Photo with { Focus = new(0, 0) }));
        Assert.Equal(Name(Photo, Cut.Whole), Name(Photo with { Focus = new(0, 0) }, Cut.Whole));
        Assert.NotEqual(Name(Photo), Name(Photo with { Id = new string('b', 32) }));
    }

    [Fact]
    public void A_turned_picture_stands_upright()
    {
        // The camera lay on its side: what it saw on the left is above.
        var picture = Photo with { Width = 1000, Height = 1600 };
        var rendition = RenditionPlan.Of(picture, Cut.Whole).First(each => each is { Format: RenditionFormat.WebP, Width: 320 });
        using var made = Image.NewFromBuffer(Developing.Make(Samples.FromCamera(turn: 6), picture, rendition));
        Assert.Equal((320, 512), (made.Width, made.Height));
        Assert.True(made.Getpoint(160, 50)[0] > made.Getpoint(160, 50)[2] && made.Getpoint(160, 460)[2] > made.Getpoint(160, 460)[0]);
    }

    [Fact]
    public async Task Rights_stand_in_every_rendition_and_nothing_that_is_nobodys_business()
    {
        var exiftool = Exiftool();
        var original = Samples.FromCamera();
        foreach (var rendition in RenditionPlan.Of(Photo).Where(each => each.Width is 480 or 1200))
        {
            var file = Path.Combine(Path.GetTempPath(), $"dragoman-{Guid.NewGuid():N}-{rendition.Name}");
            try
            {
                await File.WriteAllBytesAsync(file, Developing.Make(original, Photo, rendition), TestContext.Current.CancellationToken);
                var said = await ReadAsync(exiftool, file);
                Assert.Equal("Shafaqna / نسرین کاویانی", said["XMP:Credit"]);
                Assert.Equal("© 2026 Caravan News", said["XMP:Rights"]);
                Assert.Equal("Nasrin Kavyani", said["XMP:Creator"]);
                Assert.Equal("Editorial use only", said["XMP:UsageTerms"]);
                Assert.Equal("https://caravan.example/terms", said["XMP:WebStatement"]);
                Assert.Equal("https://caravan.example/licence", said["XMP:LicensorURL"]);
                Assert.Equal("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia", said["XMP:DigitalSourceType"]);
                Assert.Contains("DMI-PROHIBITED", said.GetValueOrDefault("XMP:DataMining") ?? "", StringComparison.Ordinal);
                if (rendition.Format == RenditionFormat.Jpeg)
                    Assert.Equal("© 2026 Caravan News", said["IPTC:CopyrightNotice"]);
                Assert.DoesNotContain(said, each => each.Key.Contains("GPS", StringComparison.Ordinal) || each.Key.Contains("Serial", StringComparison.Ordinal) || each.Key.Contains("Model", StringComparison.Ordinal) || each.Key.StartsWith("EXIF:", StringComparison.Ordinal));
                Assert.False(said.ContainsKey("ExifTool:Warning"), said.GetValueOrDefault("ExifTool:Warning"));
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    [Fact]
    public async Task A_rendition_is_made_once_however_many_ask_and_kept()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var picture = await test.House.Pictures.AddAsync(Samples.Jpeg(), "a.jpg", "en", "Boats");
        var name = RenditionPlan.Of(picture, Cut.Whole).First(each => each.Format == RenditionFormat.Avif).Name;
        var files = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => test.House.Darkroom.FileAsync(picture.Id, name)));
        var file = Assert.Single(files.Distinct())!;
        var made = File.GetLastWriteTimeUtc(file);
        Assert.Equal(file, await test.House.Darkroom.FileAsync(picture.Id, name));
        Assert.Equal(made, File.GetLastWriteTimeUtc(file));
        Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(file)!));
        foreach (var other in new[] { "whole-333x208-0000000000000000.avif", "../../newsroom.db", "", "a.avif" })
            Assert.Null(await test.House.Darkroom.FileAsync(picture.Id, other));
        Assert.Null(await test.House.Darkroom.FileAsync("../..", name));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_was_made_is_made_anew_and_what_belongs_to_nothing_goes(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var picture = await test.House.Pictures.AddAsync(Samples.Jpeg(), "a.jpg", "en", "Boats");
        var kept = (await test.House.Darkroom.FileAsync(picture.Id, RenditionPlan.Of(picture, Cut.Whole)[0].Name))!;
        var old = (await test.House.Darkroom.FileAsync(picture.Id, RenditionPlan.Of(picture, Cut.Wide)[0].Name))!;
        var bytes = await File.ReadAllBytesAsync(kept, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(kept, [1], TestContext.Current.CancellationToken);
        await test.House.Pictures.ChangeAsync(picture.Id, each => each with { Focus = new(0, 0) });

        var told = new List<Developed>();
        await test.House.Darkroom.RemakeAsync(told.Add);

        Assert.Equal([new(1, 1, 1)], told);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(kept, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(old));
    }

    private static string Exiftool()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/exiftool"), "exiftool is not installed");
        return "/usr/bin/exiftool";
    }

    private static async Task<Dictionary<string, string>> ReadAsync(string exiftool, string file)
    {
        using var process = Process.Start(new ProcessStartInfo(exiftool, ["-json", "-G", "-all", "-charset", "iptc=utf8", file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var read = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return read.RootElement[0].EnumerateObject().ToDictionary(each => each.Name, each => each.Value.ToString(), StringComparer.Ordinal);
    }
}
