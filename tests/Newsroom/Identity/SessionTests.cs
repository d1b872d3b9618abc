using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity;

public sealed class SessionTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_session_lives_by_what_a_person_does_and_not_for_ever(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (account, sessions) = (await AddAsync(test), test.House.Sessions);
        var attended = (await sessions.OpenAsync(account, SignInWay.Password, "Firefox")).Id;
        var unattended = (await sessions.OpenAsync(account, SignInWay.Password, "Firefox")).Id;
        test.Pass(Duration.FromHours(13));
        Assert.Equal("Nasrin", (await sessions.GoOnAsync(attended, attended: true))?.Account.Name);
        Assert.NotNull(await sessions.GoOnAsync(unattended, attended: false));
        test.Pass(Duration.FromHours(2));
        Assert.NotNull(await sessions.GoOnAsync(attended, attended: false));
        Assert.Null(await sessions.GoOnAsync(unattended, attended: true));

        for (var day = 0; day < 70; day++)
        {
            test.Pass(Duration.FromHours(10));
            await sessions.GoOnAsync(attended, attended: true);
        }
        test.Pass(Duration.FromHours(10));
        Assert.Null(await sessions.GoOnAsync(attended, attended: true));
        Assert.Null(await sessions.GoOnAsync("nothing", attended: true));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task One_is_ended_from_another_and_nobody_ends_somebody_elses(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (account, sessions) = (await AddAsync(test), test.House.Sessions);
        var other = await AddAsync(test, "Thomas");
        var (here, there, foreign) = ((await sessions.OpenAsync(account, SignInWay.Password, "Firefox")).Id, (await sessions.OpenAsync(account, SignInWay.Passkey, "Chrome")).Id, (await sessions.OpenAsync(other, SignInWay.Password, "Safari")).Id);

        Assert.Equal(0, await sessions.RevokeAsync(account, foreign, "Nasrin"));
        Assert.Equal(1, await sessions.RevokeAsync(account, there, "Nasrin"));
        Assert.Null(await sessions.GoOnAsync(there, attended: true));
        Assert.NotNull(await sessions.GoOnAsync(foreign, attended: true));
        Assert.Equal([here], (await sessions.ListAsync(account.Id)).Select(session => session.Id));

        await sessions.OpenAsync(account, SignInWay.Password, "Edge");
        Assert.Equal(1, await sessions.RevokeOthersAsync(account, here, "Nasrin"));
        Assert.Equal([here], (await sessions.ListAsync(account.Id)).Select(session => session.Id));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_new_password_and_a_closed_account_end_them(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (account, sessions) = (await AddAsync(test), test.House.Sessions);
        var (here, there) = ((await sessions.OpenAsync(account, SignInWay.Password, "Firefox")).Id, (await sessions.OpenAsync(account, SignInWay.Password, "Chrome")).Id);
        await test.House.Accounts.ChangePasswordAsync("Nasrin", "another long one", "Nasrin", here);
        Assert.NotNull(await sessions.GoOnAsync(here, attended: true));
        Assert.Null(await sessions.GoOnAsync(there, attended: true));
        await test.House.Accounts.DeactivateAsync("Nasrin", null, "Reza");
        Assert.Null(await sessions.GoOnAsync(here, attended: true));
        await test.House.Accounts.ReactivateAsync("Nasrin", null, "Reza");
        Assert.Null(await sessions.GoOnAsync(here, attended: true));
    }

    private static Task<Account> AddAsync(TestHouse test, string name = "Nasrin") =>
        test.House.Accounts.AddAsync(name, "correct horse battery", new Dictionary<string, Role> { ["fa"] = Role.Editor });
}
