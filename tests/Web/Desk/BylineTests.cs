using System.Net;
using Dragoman.Names;

namespace Dragoman.Web.Tests.Desk;

/// <summary>Who wrote it is said when filing and on the original's page; translators give the names in their edition's letters.</summary>
public sealed class BylineTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Fact]
    public async Task The_filing_page_offers_the_reporters_own_name_and_keeps_what_is_typed()
    {
        using var client = await desk.SignInAsync("Nasrin");
        Assert.Equal("Nasrin", (await client.PageAsync("/desk/file")).QuerySelector("textarea[name=byline]")!.TextContent);

        using var filed = await client.PostAsync("/desk/file", "/desk/file", ("edition", "fa"), ("text", "# سرخط\n\nبند."), ("byline", "نسرین کریمی\r\n\r\n طلال الریامی "));
        var story = await desk.House.Stories.GetAsync(filed.Headers.Location!.OriginalString.Split('/')[^1]);
        Assert.Equal(["نسرین کریمی", "طلال الریامی"], story.Original.Byline.Select(author => author.Name));

        using var anonymous = await client.PostAsync("/desk/file", "/desk/file", ("edition", "fa"), ("text", "# سرخط\n\nبند."), ("byline", ""));
        Assert.Empty((await desk.House.Stories.GetAsync(anonymous.Headers.Location!.OriginalString.Split('/')[^1])).Original.Byline);
    }

    [Fact]
    public async Task The_byline_is_changed_on_the_originals_page_and_the_names_are_given_on_the_translations()
    {
        var id = await desk.FileAndCarryAsync();
        using var nasrin = await desk.SignInAsync("Nasrin");
        var page = $"/desk/stories/{id}/fa";
        using var given = await nasrin.PostAsync(page, $"{page}/byline", ("byline", "نسرین کریمی\nطلال الریامی"), ("place", "byline"));
        Assert.Equal($"{page}#byline", given.Headers.Location!.OriginalString);
        Assert.Equal("نسرین کریمی\nطلال الریامی", (await nasrin.PageAsync(page)).QuerySelector("#byline textarea")!.TextContent);
        await desk.House.Names.SaveAsync(
            new() { Id = NameEntry.NewId(), Kind = NameKind.Person, Forms = new Dictionary<string, NameForms> { ["fa"] = new() { Preferred = "طلال الریامی" }, ["en"] = new() { Preferred = "Talal al-Riyami" } } },
            0, "Chief", desk.GetCurrentInstant());

        using var thomas = await desk.SignInAsync("Thomas");
        page = $"/desk/stories/{id}/en";
        var form = (await thomas.PageAsync(page)).QuerySelector("#byline")!;
        Assert.Equal("نسرین کریمی", form.QuerySelector("input[name=author]")!.GetAttribute("value"));
        Assert.Contains("Talal al-Riyami", form.TextContent, StringComparison.Ordinal);
        using var called = await thomas.PostAsync(page, $"{page}/byline", ("author", "نسرین کریمی"), ("name", "Nasrin Karimi"));

        var book = await desk.House.Names.BookAsync();
        Assert.Equal(["Nasrin Karimi", "Talal al-Riyami"], (await desk.House.Stories.GetAsync(id))["en"].AuthorsBy(book).Select(author => author.Name));
        Assert.Equal("Nasrin Karimi", (await thomas.PageAsync(page)).QuerySelector("#byline input[name=name]")!.GetAttribute("value"));

        using var refused = await thomas.PostAsync(page, $"{page}/byline", ("author", "نسرین کریمی"), ("name", "1234"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }
}
