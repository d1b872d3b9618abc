using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity;

public sealed class InvitationTests
{
    private const string Password = "correct horse battery";

    private static readonly Dictionary<string, Role> Translator = new() { ["en"] = Role.Translator };

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_link_opens_once_for_a_time(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        var (account, secret) = await accounts.InviteAsync("Tara", "tara@agency.example", Translator, null, "Reza");
        Assert.Null(await accounts.SignInAsync("Tara", ""));
        Assert.Equal(account.Id, (await accounts.InvitedAsync(secret))?.Id);
        await Assert.ThrowsAsync<RefusedException>(() => accounts.TakeInvitationAsync(secret, "short", null));
        await accounts.TakeInvitationAsync(secret, Password, null);
        Assert.NotNull(await accounts.SignInAsync("Tara", Password));
        Assert.Null(await accounts.InvitedAsync(secret));
        await Assert.ThrowsAsync<RefusedException>(() => accounts.TakeInvitationAsync(secret, "another long one", null));

        var (_, late) = await accounts.InviteAsync("Omid", null, Translator, null, "Reza");
        test.Pass(AccountStore.InvitationLasts + Duration.FromMinutes(1));
        Assert.Null(await accounts.InvitedAsync(late));
        var fresh = await accounts.OfferResetAsync("Omid", null, "Reza");
        Assert.NotNull(await accounts.InvitedAsync(fresh));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Of_two_who_open_a_link_at_once_one_comes_in(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (_, secret) = await test.House.Accounts.InviteAsync("Tara", null, Translator, null, "Reza");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Record.ExceptionAsync(() => test.House.Accounts.TakeInvitationAsync(secret, Password, null)).AsTask()));
        Assert.Single(outcomes, outcome => outcome is null);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_new_link_replaces_the_old_one_and_ends_the_sessions_when_it_is_used(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        var account = await accounts.AddAsync("Tara", Password, Translator);
        var session = await test.House.Sessions.OpenAsync(account, SignInWay.Password, "Firefox");
        var old = await accounts.OfferResetAsync("Tara", null, "Reza");
        var link = await accounts.OfferResetAsync("Tara", null, "Reza");
        Assert.Null(await accounts.InvitedAsync(old));
        Assert.NotNull(await test.House.Sessions.GoOnAsync(session.Id, attended: true));
        await accounts.TakeInvitationAsync(link, null, new("a-passkey", "Phone", 0) { PublicKey = [1] });
        Assert.Null(await test.House.Sessions.GoOnAsync(session.Id, attended: true));
        Assert.Equal("Phone", (await test.House.Passkeys.ListAsync(account.Id)).Single().Name);
        Assert.Equal(account.Id, await test.House.Passkeys.HolderAsync("a-passkey"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_closed_account_is_invited_by_nothing(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (_, secret) = await test.House.Accounts.InviteAsync("Tara", null, Translator, null, "Reza");
        await test.House.Accounts.DeactivateAsync("Tara", null, "Reza");
        Assert.Null(await test.House.Accounts.InvitedAsync(secret));
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Accounts.OfferResetAsync("Tara", null, "Reza"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task An_e_mail_address_is_one_and_belongs_to_one(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await test.House.Accounts.InviteAsync("Tara", "tara@agency.example", Translator, null, "Reza");
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Accounts.InviteAsync("Omid", "TARA@agency.example", Translator, null, "Reza"));
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Accounts.InviteAsync("Omid", "Tara <tara@x.example>", Translator, null, "Reza"));
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Accounts.InviteAsync("Omid", null, new Dictionary<string, Role>(), null, "Reza"));
        Assert.Single(await test.House.Accounts.ListAsync());
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_link_that_was_taken_back_or_whose_account_was_closed_opens_nothing_ever_again(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        var (account, first) = await accounts.InviteAsync("Tara", null, Translator, null, "Reza");
        Assert.Equal(test.GetCurrentInstant() + AccountStore.InvitationLasts, await accounts.LinkUntilAsync(account.Id));
        await accounts.WithdrawLinksAsync("Tara", null, "Reza");
        Assert.Null(await accounts.InvitedAsync(first));
        Assert.Null(await accounts.LinkUntilAsync(account.Id));
        var second = await accounts.OfferResetAsync("Tara", null, "Reza");
        await accounts.DeactivateAsync("Tara", null, "Reza");
        await accounts.ReactivateAsync("Tara", null, "Reza");
        Assert.Null(await accounts.InvitedAsync(second));
        await Assert.ThrowsAsync<RefusedException>(() => accounts.TakeInvitationAsync(second, Password, null));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_letter_waits_for_whoever_was_invited_last_and_makes_its_link_when_it_is_sent(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (accounts, letters) = (test.House.Accounts, test.House.Letters);
        await Assert.ThrowsAsync<RefusedException>(() => accounts.InviteByLetterAsync("Tara", "tara@agency.example", Translator, null, "Reza"));
        await test.House.MailServers.SaveAsync(new() { Host = "mail.example", Port = 587, From = "desk@agency.example", Desk = "https://desk.example" }, "Chief");
        var account = await accounts.InviteByLetterAsync("Tara", "tara@agency.example", Translator, null, "Reza");
        Assert.Null(await accounts.LinkUntilAsync(account.Id));
        var first = (await letters.TakeAsync())!.Value.Letter;
        var handed = await accounts.OfferResetAsync("Tara", null, "Reza");
        Assert.Null(await letters.LinkAsync(first));
        Assert.NotNull(await accounts.InvitedAsync(handed));

        await accounts.OfferResetByLetterAsync("Tara", null, "Reza");
        Assert.Null(await accounts.InvitedAsync(handed));
        var second = (await letters.TakeAsync())!.Value.Letter;
        var (link, again) = (await letters.LinkAsync(second), await letters.LinkAsync(second));
        Assert.NotNull(await accounts.InvitedAsync(link!));
        await accounts.TakeInvitationAsync(again!, Password, null);
        Assert.Null(await accounts.InvitedAsync(link!));
    }
}
