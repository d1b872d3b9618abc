using System.Net;
using Dragoman.Drafting;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Tests.Desk;

/// <summary>A stale paragraph and a machine at a local address, by plain forms.</summary>
public sealed class MachineSuggestionTests(DeskServer desk) : IClassFixture<DeskServer>
{
    private const string Mine = "Paragraph one.", Machines = "Paragraph one, corrected.";

    [Fact]
    public async Task A_machines_text_is_asked_for_looked_at_taken_and_confirmed()
    {
        await using var machine = await MachineAsync(() => Results.Json(new { translatedText = Machines }));
        var (story, block) = await StaleAsync();
        using var tara = await desk.SignInAsync("Tara");
        var panel = $"/desk/stories/{story}/en/suggestions/{block.Carried!.Block}";
        var ask = (await tara.PageAsync(panel)).QuerySelector("form[data-panel-form]")!.GetAttribute("action")!;

        using var answer = await tara.PostAsync(panel, ask);
        var offer = (await DeskClient.ReadAsync(answer)).QuerySelector(".suggestion form")!;
        Assert.Equal(Mine, await TextAsync(story, block));
        (string, string)[] fields = [.. offer.QuerySelectorAll("input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)).Where(field => field.Item1 != "__RequestVerificationToken")];
        using var taken = await tara.PostAsync(panel, offer.GetAttribute("action")!, fields);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(Machines, await TextAsync(story, block));

        using var thomas = await desk.SignInAsync("Thomas");
        using var refused = await thomas.PostAsync("/desk", $"/desk/stories/{story}/en/publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var released = await thomas.PostAsync("/desk", $"/desk/stories/{story}/release", ("edition", "en"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, released.StatusCode);
        (await tara.PostAsync("/desk", $"/desk/stories/{story}/en/confirm", ("block", block.Id))).Dispose();
        using var published = await thomas.PostAsync("/desk", $"/desk/stories/{story}/en/publish");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        using var again = await tara.PostAsync("/desk", offer.GetAttribute("action")!, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Fact]
    public async Task A_machine_in_trouble_says_so_and_the_words_stay()
    {
        await using var machine = await MachineAsync(() => Results.StatusCode(StatusCodes.Status402PaymentRequired));
        var (story, block) = await StaleAsync();
        using var tara = await desk.SignInAsync("Tara");
        using var answer = await tara.PostAsync("/desk", $"/desk/stories/{story}/en/suggestions/{block.Carried!.Block}/machine");
        Assert.Contains("The quota at the provider is used up. Nothing was changed.", (await DeskClient.ReadAsync(answer)).QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Mine, await TextAsync(story, block));
    }

    /// <summary>LibreTranslate, as far as one address goes; drafts are turned on with it.</summary>
    private async Task<WebApplication> MachineAsync(Func<IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var machine = builder.Build();
        machine.Urls.Add("http://127.0.0.1:0");
        machine.MapPost("/translate", answer);
        await machine.StartAsync();
        await desk.House.DraftingPairs.TurnOnAsync("fa", "en", new() { Kind = MachineKind.Libretranslate, Address = machine.Urls.Single() }, "Chief");
        return machine;
    }

    private async Task<(string Story, Block Block)> StaleAsync()
    {
        var (newsroom, house) = (await desk.House.Editions.GetAsync(), desk.House);
        var story = await desk.FileAsync();
        Manuscript Text(string tag, string text) => Manuscript.From(TextReading.Read(text, TextFormat.Markdown), newsroom, newsroom[tag]);
        return await house.Stories.ChangeAsync(story, changed =>
        {
            changed["fa"].Publish(newsroom["fa"], house.Clock.GetCurrentInstant(), house.ActOf("Nasrin"));
            changed.Carry(changed["fa"], newsroom["en"], house.ActOf("Tara")).Carry(Text("en", $"# Headline\n\n{Mine}\n\nParagraph two."), house.ActOf("Tara"));
            changed["fa"].Correct(Text("fa", "# سرخط\n\nبند یکم، اصلاح‌شده.\n\nبند دوم."), newsroom["fa"], ChangeType.Factual, "A word was missing.", house.Clock.GetCurrentInstant(), house.ActOf("Nasrin"));
            return (story, changed["en"].Head.Content.Blocks[1]);
        });
    }

    private async Task<string> TextAsync(string story, Block block) => (await desk.BlocksAsync(story, "en")).Single(known => known.Id == block.Id).Text;
}
