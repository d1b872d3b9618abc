using Dragoman.Drafting;
using Dragoman.Identity;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Journeys.Tests.Screens;

/// <summary>The demo newsroom on a busy day, so that no screen is bare: who has what, what was said, who signs in with what.</summary>
internal sealed record ScreenPlaces
{
    public const string Viewer = "Admin", Guarded = "Nasrin Kaviani";

    /// <summary>Addresses of the demo's stories.</summary>
    public required string Muscat { get; init; }
    public required string Batumi { get; init; }
    public required string Hamburg { get; init; }
    public required string Kotor { get; init; }
    public required string Euphrates { get; init; }
    public required string Basra { get; init; }
    public required string Tunisia { get; init; }

    /// <summary>A paragraph of two sentences of Muscat's English text, with a comment, and the paragraph that it was made from.</summary>
    public required string Block { get; init; }
    public required string SourceBlock { get; init; }

    /// <summary>A picture of the library.</summary>
    public required string Picture { get; init; }

    /// <summary>Somebody's page, and the way in of somebody who was invited.</summary>
    public required string Person { get; init; }
    public required string Invitation { get; init; }

    /// <summary>The password of the one whose sign-in asks for a code.</summary>
    public required string Password { get; init; }

    /// <summary>Nowhere: for whoever asks only what screens there are.</summary>
    public static ScreenPlaces None { get; } = new()
    {
        Muscat = "",
        Batumi = "",
        Hamburg = "",
        Kotor = "",
        Euphrates = "",
        Basra = "",
        Tunisia = "",
        Block = "",
        SourceBlock = "",
        Picture = "",
        Person = "",
        Invitation = "",
        Password = "",
    };

    public static async Task<ScreenPlaces> PrepareAsync(DemoSite demo)
    {
        var house = demo.House;
        var muscat = await demo.StoryAsync("مسقط");
        await PeopleAsync(house);
        await WorkAsync(house, muscat, await demo.StoryAsync("باتومی"));
        var (_, secret) = await house.Accounts.InviteAsync("Omid Farahani", "omid@agency.example", new Dictionary<string, Role> { ["en"] = Role.Translator, ["fa"] = Role.Reporter }, await house.Accounts.GetAsync(Viewer), Viewer);
        var block = muscat["en"].Head.Content.Blocks[2].Id;
        await house.Comments.SayAsync(muscat["en"], block, null, "@Admin Is “dhow” the word that readers in the Gulf expect?", await house.Accounts.ListAsync(), house.ActOf("Thomas Ashgrove"));
        return new()
        {
            Muscat = At(muscat),
            Batumi = At(await demo.StoryAsync("باتومی")),
            Hamburg = At(await demo.StoryAsync("هامبورغ")),
            Kotor = At(await demo.StoryAsync("Kotor")),
            Euphrates = At(await demo.StoryAsync("اتفاق فني")),
            Basra = At(await demo.StoryAsync("شباب العراق")),
            Tunisia = At(await demo.StoryAsync("Tunisia")),
            Block = block,
            SourceBlock = muscat["fa"].Head.Content.Blocks[2].Id,
            Picture = $"/desk/pictures/{(await house.Pictures.NewestAsync(1))[0].Id}",
            Person = $"/desk/people/{(await house.Accounts.GetAsync("Thomas Ashgrove")).Id}",
            Invitation = $"/desk/invitation/{secret}",
            Password = demo.PasswordOf(Guarded),
        };
    }

    private static string At(Story story) => $"/desk/stories/{story.Id}";

    private static async Task PeopleAsync(House house)
    {
        var viewer = await house.Accounts.GetAsync(Viewer);
        await house.Sessions.OpenAsync(viewer, SignInWay.Passkey, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1");
        await house.Passkeys.AddAsync(viewer, new("a-passkey", "Office laptop", 0) { PublicKey = [1] });
        await house.Tokens.AddAsync(viewer, "Wall screen", TokenScope.Read, ["en"], Duration.FromDays(90), Viewer);
        var guarded = await house.Accounts.OfferSecondFactorAsync(Guarded);
        await house.Accounts.ConfirmSecondFactorAsync(Guarded, OneTimeCode.At(guarded.SecondFactor!.Key, house.Clock.GetCurrentInstant()));
    }

    private static async Task WorkAsync(House house, Story muscat, Story batumi)
    {
        var newsroom = await house.Editions.GetAsync();
        await house.Assignments.HandOverAsync(muscat.Id, newsroom["en"], seen: null, "Thomas Ashgrove", "The agency in Tehran called: the sum is to be right by noon.", house.ActOf("Chief"));
        await house.Assignments.HandOverAsync(muscat.Id, newsroom["ar"], seen: null, Viewer, "نحتاجها قبل نشرة الظهر.", house.ActOf("Layla Samarrai"));
        await house.Assignments.ClaimAsync(batumi.Id, newsroom["ar"], seen: null, house.ActOf("Layla Samarrai"));
        await house.DraftingPairs.TurnOnAsync("ar", "en", new MachineProvider { Kind = MachineKind.Ollama, Address = "http://127.0.0.1:11434", Model = "newsroom-7b" }, Viewer);
    }
}
