using Dragoman.Databases;
using Dragoman.Drafting;
using Dragoman.Editions;
using Dragoman.Identity.Audit;
using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Identity;

/// <summary>Every act that the trail has a word for, done once, one after the other; each leaves its entry with who did it.</summary>
public sealed class EveryActTests
{
    private const string Password = "correct horse battery";

    private static readonly string[] Persian = ["# بندر باز شد", "۲۴ کشتی رسید."], Corrected = ["# بندر باز شد", "۲۷ کشتی رسید."], English = ["# The port opened", "24 ships arrived."];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Every_act_of_people_leaves_an_entry_with_who_did_it(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var done = new HashSet<string> { Acts.NewsroomMade };
        foreach (var (act, by, does) in OfPeople(test).Concat(OfTheNewsroom(test)).Concat(OfStories(test)))
        {
            var before = (await test.House.Audit.FindAsync(new(), 1)) is [var newest] ? newest.Number : 0;
            await does();
            var added = (await test.House.Audit.FindAsync(new(Act: act), 1)).SingleOrDefault();
            Assert.True(added?.Number > before, $"{act} left no entry");
            Assert.True(added!.By == by, $"{act} is said to be by {added.By}, not {by}");
            done.Add(act);
        }
        Assert.Empty(Acts.All.Except(done));
        Assert.Null((await test.House.Audit.VerifyAsync()).Broken);
    }

    private static IEnumerable<(string Act, string By, Func<Task> Does)> OfPeople(TestHouse test)
    {
        var (accounts, house) = (test.House.Accounts, test.House);
        var roles = new Dictionary<string, Role> { ["en"] = Role.Editor };
        var (nasrin, session, token, secret, key) = ((Account?)null, (DeskSession?)null, (ApiToken?)null, "", "");
        yield return (Acts.AccountAdded, "Reza", async () => nasrin = await accounts.AddAsync("Nasrin", Password, roles, "Reza"));
        yield return (Acts.SignedIn, "Nasrin", async () => session = await house.Sessions.OpenAsync(nasrin!, SignInWay.Password, "Firefox"));
        yield return (Acts.SignInFailed, "unknown", async () => Assert.Null(await accounts.SignInAsync("Nasrin", "a wrong one")));
        yield return (Acts.SignedOut, "Nasrin", () => house.Sessions.SignOutAsync(nasrin!, session!.Id));
        yield return (Acts.SessionEnded, "Reza", async () =>
        {
            await house.Sessions.OpenAsync(nasrin!, SignInWay.Password, "Firefox");
            await house.Sessions.RevokeOthersAsync(nasrin!, except: null, "Reza");
        }
        );
        yield return (Acts.Invited, "Reza", async () => secret = (await accounts.InviteAsync("Tara", "tara@agency.example", roles, null, "Reza")).Secret);
        yield return (Acts.InvitationTaken, "Tara", () => accounts.TakeInvitationAsync(secret, Password, null));
        yield return (Acts.ResetOffered, "Reza", () => accounts.OfferResetAsync("Tara", null, "Reza"));
        yield return (Acts.LinkWithdrawn, "Reza", () => accounts.WithdrawLinksAsync("Tara", null, "Reza"));
        yield return (Acts.EmailChanged, "Reza", () => accounts.ChangeEmailAsync("Tara", "tara@news.example", null, "Reza"));
        yield return (Acts.DirectoryLinked, "Tara", () => accounts.KnownFromDirectoryAsync(new("issuer subject", "Tara", "tara@news.example", roles)));
        yield return (Acts.PasswordChanged, "Tara", () => accounts.ChangePasswordAsync("Tara", Password + "!", "Tara", null));
        yield return (Acts.SecondFactorOn, "Tara", async () =>
        {
            key = (await accounts.OfferSecondFactorAsync("Tara")).SecondFactor!.Key;
            await accounts.ConfirmSecondFactorAsync("Tara", OneTimeCode.At(key, test.GetCurrentInstant()));
        }
        );
        yield return (Acts.RecoveryCodesMade, "Tara", () => accounts.RenewRecoveryCodesAsync("Tara"));
        yield return (Acts.SecondFactorOff, "Reza", () => accounts.StopSecondFactorAsync("Tara", "Reza"));
        yield return (Acts.PasskeyAdded, "Nasrin", () => house.Passkeys.AddAsync(nasrin!, new("a-passkey", "Phone", 0) { PublicKey = [1] }));
        yield return (Acts.PasskeyRemoved, "Nasrin", () => house.Passkeys.RemoveAsync(nasrin!, "a-passkey"));
        yield return (Acts.TokenMade, "Nasrin", async () => (token, secret) = await house.Tokens.AddAsync(nasrin!, "Wall", TokenScope.Read, [], null, "Nasrin"));
        yield return (Acts.TokenUsed, "Nasrin", () => house.Tokens.UseAsync(secret));
        yield return (Acts.TokenRevoked, "Reza", () => house.Tokens.RevokeAsync(nasrin!, token!.Id, "Reza"));
        yield return (Acts.RolesChanged, "Reza", () => accounts.ChangeRolesAsync("Tara", new Dictionary<string, Role> { ["fa"] = Role.Reporter }, null, "Reza"));
        yield return (Acts.Deactivated, "Reza", () => accounts.DeactivateAsync("Tara", null, "Reza"));
        yield return (Acts.Reactivated, "Reza", () => accounts.ReactivateAsync("Tara", null, "Reza"));
    }

    private static IEnumerable<(string Act, string By, Func<Task> Does)> OfTheNewsroom(TestHouse test)
    {
        var house = test.House;
        var forms = new Dictionary<string, NameForms> { ["fa"] = new() { Preferred = "چابهار" }, ["en"] = new() { Preferred = "Chabahar" } };
        yield return (Acts.NewsroomChanged, "Reza", () => house.Editions.ChangeAsync(newsroom => newsroom with { Name = "Shafaqna News" }, "Reza"));
        yield return (Acts.EditionAdded, "Reza", () => house.Editions.ChangeAsync(newsroom => newsroom with { Editions = [.. newsroom.Editions, Edition.For(LanguageTag.Parse("fr"))] }, "Reza"));
        yield return (Acts.EditionChanged, "Reza", () => house.Editions.ChangeAsync(newsroom => newsroom with { Editions = [.. newsroom.Editions.Select(edition => edition.Tag == "en" ? edition with { Zone = "Europe/Paris" } : edition)] }, "Reza"));
        yield return (Acts.NameChanged, "Reza", () => house.Names.SaveAsync(new() { Id = "nchabahar", Kind = NameKind.Place, Forms = forms }, 0, "Reza", test.GetCurrentInstant()));
        yield return (Acts.NamesTakenIn, "Reza", () => house.Names.ImportAsync([new() { Id = "nkish", Kind = NameKind.Place, Forms = new Dictionary<string, NameForms> { ["fa"] = new() { Preferred = "کیش" } } }, new() { Id = "nqeshm", Kind = NameKind.Place, Forms = new Dictionary<string, NameForms> { ["fa"] = new() { Preferred = "قشم" } } }], "Reza", test.GetCurrentInstant()));
        yield return (Acts.MemoryTakenIn, "Reza", () => house.MemoryFiles.AddAsync([new() { Languages = new("en", "fa"), Source = "The port opened.", Target = "بندر باز شد.", Translator = "Leila", At = test.GetCurrentInstant() }], "old.tmx", "Reza"));
        yield return (Acts.DraftingOn, "Reza", () => house.DraftingPairs.TurnOnAsync("fa", "en", new() { Kind = MachineKind.Deepl, Address = "http://127.0.0.1:9" }, "Reza"));
        yield return (Acts.MailServerSet, "Reza", () => house.MailServers.SaveAsync(new() { Host = "mail.example", Port = 587, From = "desk@agency.example", Desk = "https://desk.example" }, "Reza"));
        yield return (Acts.LetterTriedAgain, "Reza", async () =>
        {
            await house.Accounts.OfferResetByLetterAsync("Tara", null, "Reza");
            var letter = (await house.Letters.TakeAsync())!.Value.Letter;
            await house.Letters.FailedAsync(letter, "550 nobody here", forGood: true);
            await house.Letters.SendAgainAsync(letter.Id, "Reza");
        }
        );
        yield return (Acts.MailServerRemoved, "Reza", () => house.MailServers.RemoveAsync("Reza"));
    }

    private static IEnumerable<(string Act, string By, Func<Task> Does)> OfStories(TestHouse test)
    {
        var (house, id, thread, english) = (test.House, "", "", test.Newsroom["en"]);
        yield return (Acts.Filed, "Nasrin", async () => id = await test.FileAsync("fa", Persian));
        yield return (Acts.UrgencySet, "Reza", () => test.ChangeAsync(id, story => story.SetUrgency(2, test.By("Reza"))));
        yield return (Acts.BylineChanged, "Reza", () => test.ChangeAsync(id, story => story.Original.GiveByline(["Nasrin Kaviani"], test.By("Reza"))));
        yield return (Acts.EmbargoSet, "Reza", () => test.ChangeAsync(id, story => story.SetEmbargo(test.GetCurrentInstant() + Duration.FromDays(1), "Europe/Paris", "The port", "The minister speaks first.", test.By("Reza"))));
        yield return (Acts.EmbargoLifted, "Reza", () => test.ChangeAsync(id, story => story.LiftEmbargo("He spoke.", test.By("Reza"))));
        yield return (Acts.KeyMade, "program", () => test.PublishAsync(id, "fa"));
        yield return (Acts.Published, "Nasrin", async () => await test.PublishAsync(await test.FileAsync("fa", Persian), "fa"));
        yield return (Acts.Claimed, "Nasrin", () => house.Assignments.ClaimAsync(id, english, null, test.By()));
        yield return (Acts.HandedOver, "Nasrin", () => house.Assignments.HandOverAsync(id, english, "Nasrin", "Tara", null, test.By()));
        yield return (Acts.AssignmentUndone, "Nasrin", async () => await house.Assignments.UndoAsync(id, english, (await house.Assignments.HistoryAsync(id, "en")).Max(known => known.Number), test.By()));
        yield return (Acts.Released, "Nasrin", () => house.Assignments.ReleaseAsync(id, english, "Nasrin", test.By()));
        yield return (Acts.Carried, "Thomas", () => test.ChangeAsync(id, story => story.Carry(story["fa"], english, test.By("Thomas"))));
        yield return (Acts.DraftsBegun, "Thomas", async () => await house.Drafter.EndOfAsync((await house.Drafter.StartAsync(id, "en", null, "Thomas")).Id));
        yield return (Acts.DraftingOff, "Reza", () => house.DraftingPairs.TurnOffAsync("fa", "en", "Reza"));
        yield return (Acts.Wrote, "Thomas", () => test.ChangeAsync(id, story => story["en"].Carry(test.Text("en", English), test.By("Thomas"))));
        yield return (Acts.Commented, "Thomas", async () => thread = (await SayAsync(test, id)).Id);
        yield return (Acts.ThreadResolved, "Thomas", async () => await house.Comments.SettleAsync((await test.GetAsync(id))["en"], thread, true, test.By("Thomas")));
        yield return (Acts.ThreadReopened, "Thomas", async () => await house.Comments.SettleAsync((await test.GetAsync(id))["en"], thread, false, test.By("Thomas")));
        yield return (Acts.SentToReview, "Thomas", () => test.ChangeAsync(id, story => story["en"].SendToReview(english, null, test.By("Thomas"))));
        yield return (Acts.SentBack, "Nasrin", () => test.ChangeAsync(id, story => story["en"].SendBack(english, "The figure.", test.By())));
        yield return (Acts.Approved, "Nasrin", () => test.ChangeAsync(id, story =>
        {
            story["en"].SendToReview(english, null, test.By("Thomas"));
            story["en"].Approve(english, test.By());
        }));
        yield return (Acts.OffTheSchedule, "Nasrin", () => test.ChangeAsync(id, story =>
        {
            story["en"].Publish(english, test.GetCurrentInstant() + Duration.FromDays(1), test.By());
            story["en"].Unschedule(test.By());
        }));
        yield return (Acts.Corrected, "Nasrin", () => test.CorrectAsync(id, "fa", ChangeType.Legal, Corrected));
        yield return (Acts.LegalChangeSeen, "Thomas", () => test.ChangeAsync(id, story => story["en"].AcknowledgeLegalChanges(test.By("Thomas"))));
        yield return (Acts.TakenDown, "Reza", () => test.ChangeAsync(id, story => story["en"].TakeDown("Not ours.", test.By("Reza"))));
        yield return (Acts.Killed, "Reza", () => test.ChangeAsync(id, story => story.Kill("It never happened.", test.By("Reza"))));
        yield return (Acts.Acknowledged, "Nasrin", () => test.ChangeAsync(id, story => story.Acknowledge("fa", test.By())));
    }

    private static async Task<Discussion.Comment> SayAsync(TestHouse test, string id)
    {
        var article = (await test.GetAsync(id))["en"];
        return await test.House.Comments.SayAsync(article, article.Head.Content.Blocks[1].Id, null, "Is it so?", [], test.By("Thomas"));
    }
}
