using Dragoman.Databases;
using Dragoman.Identity.Audit;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity;

public sealed class TokenTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_token_opens_until_it_is_revoked_or_too_old_and_is_kept_as_a_digest(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var account = await AddAsync(test, ("en", Role.Chief), ("fa", Role.Reporter));
        var (token, secret) = await test.House.Tokens.AddAsync(account, "Feed reader", TokenScope.Read, ["en"], Duration.FromDays(30), "Tara");
        Assert.StartsWith("dragoman_", secret, StringComparison.Ordinal);
        Assert.Equal("Tara", (await test.House.Tokens.UseAsync(secret))?.Account.Name);
        Assert.Null(await test.House.Tokens.UseAsync(secret + "x"));
        Assert.Null(await test.House.Tokens.UseAsync(""));
        var stored = await test.House.Database.ReadAsync(session => session.QueryAsync<string>("SELECT document || digest FROM api_token"));
        Assert.DoesNotContain(stored, row => row.Contains(secret["dragoman_".Length..], StringComparison.Ordinal));

        test.Pass(Duration.FromDays(31));
        Assert.Null(await test.House.Tokens.UseAsync(secret));
        var (later, another) = await test.House.Tokens.AddAsync(account, "Another", TokenScope.Read, [], null, "Tara");
        Assert.True(await test.House.Tokens.RevokeAsync(account, later.Id, "Tara"));
        Assert.Null(await test.House.Tokens.UseAsync(another));
        Assert.False(await test.House.Tokens.RevokeAsync(account, "nothing", "Tara"));
        Assert.Equal([later.Id, token.Id], (await test.House.Tokens.ListAsync(account.Id)).Select(known => known.Id));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Its_use_is_told_in_the_trail_once_an_hour(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var account = await AddAsync(test, ("en", Role.Editor));
        var secret = (await test.House.Tokens.AddAsync(account, "Feed reader", TokenScope.Read, [], null, "Tara")).Secret;
        for (var i = 0; i < 5; i++)
            await test.House.Tokens.UseAsync(secret);
        test.Pass(Duration.FromHours(1));
        await test.House.Tokens.UseAsync(secret);
        Assert.Equal(2, (await test.House.Audit.FindAsync(new(Act: Acts.TokenUsed), 10)).Count);
    }

    [Theory]
    [InlineData(TokenScope.Read, Role.Reporter)]
    [InlineData(TokenScope.Write, Role.Translator)]
    [InlineData(TokenScope.Publish, Role.Editor)]
    public void It_may_no_more_than_its_person_and_its_scope(TokenScope scope, Role most)
    {
        var chief = new Account { Id = "1", Name = "Tara", Roles = new Dictionary<string, Role> { [Account.EveryEdition] = Role.Chief } };
        var narrowed = new ApiToken { Id = "1", Name = "x", Scope = scope, MadeAt = 0, Editions = ["en"] }.Narrowed(chief);
        Assert.Equal((most, null), (narrowed.RoleIn("en"), narrowed.RoleIn("fa")));
        Assert.False(narrowed.MayKill || narrowed.MayInvite);
        var reporter = chief with { Roles = new Dictionary<string, Role> { ["fa"] = Role.Reporter } };
        Assert.Equal((Role.Reporter, null), (new ApiToken { Id = "1", Name = "x", Scope = scope, MadeAt = 0 }.Narrowed(reporter) is var own ? own.RoleIn("fa") : null, own.RoleIn("en")));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task It_is_for_editions_of_its_person(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var account = await AddAsync(test, ("en", Role.Editor));
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Tokens.AddAsync(account, "x", TokenScope.Read, ["fa"], null, "Tara"));
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Tokens.AddAsync(account, " ", TokenScope.Read, [], null, "Tara"));
    }

    private static Task<Account> AddAsync(TestHouse test, params (string Place, Role Role)[] roles) =>
        test.House.Accounts.AddAsync("Tara", "correct horse battery", roles.ToDictionary(pair => pair.Place, pair => pair.Role));
}
