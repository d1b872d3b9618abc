using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;

namespace Dragoman.Identity;

public sealed class AppointingTests
{
    private const string Password = "correct horse battery";

    [Theory]
    [InlineData("en", Role.Chief, "en", Role.Chief, true)]
    [InlineData("en", Role.Chief, "en", Role.Admin, false)]
    [InlineData("en", Role.Chief, "fa", Role.Reporter, false)]
    [InlineData("en", Role.Chief, "*", Role.Reporter, false)]
    [InlineData("en", Role.Editor, "en", Role.Reporter, false)]
    [InlineData("*", Role.Chief, "en", Role.Chief, true)]
    [InlineData("*", Role.Chief, "*", Role.Admin, false)]
    [InlineData("*", Role.Admin, "*", Role.Admin, true)]
    public void A_chief_gives_roles_where_the_chief_is_one_and_none_above(string place, Role own, string where, Role given, bool may) =>
        Assert.Equal(may, Person("Reza", (place, own)).MayGive(where, given));

    [Fact]
    public void Who_could_give_each_role_of_a_person_governs_the_account()
    {
        var chief = Person("Reza", ("en", Role.Chief));
        Assert.True(chief.MayGovern(Person("Tara", ("en", Role.Editor))));
        Assert.False(chief.MayGovern(Person("Tara", ("en", Role.Editor), ("fa", Role.Reporter))));
        Assert.False(chief.MayGovern(Person("Tara", ("*", Role.Reporter))));
        Assert.False(Person("Omid", ("en", Role.Editor)).MayGovern(Person("Tara")));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_chief_of_one_edition_changes_nothing_in_another(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        var chief = await accounts.AddAsync("Reza", Password, new Dictionary<string, Role> { ["en"] = Role.Chief });
        await accounts.AddAsync("Tara", Password, new Dictionary<string, Role> { ["en"] = Role.Translator, ["fa"] = Role.Editor });

        await Assert.ThrowsAsync<RefusedException>(() => accounts.ChangeRolesAsync("Tara", new Dictionary<string, Role> { ["en"] = Role.Editor }, chief, "Reza"));
        await Assert.ThrowsAsync<RefusedException>(() => accounts.ChangeRolesAsync("Tara", new Dictionary<string, Role> { ["en"] = Role.Admin, ["fa"] = Role.Editor }, chief, "Reza"));
        await Assert.ThrowsAsync<RefusedException>(() => accounts.DeactivateAsync("Tara", chief, "Reza"));
        await Assert.ThrowsAsync<RefusedException>(() => accounts.OfferResetAsync("Tara", chief, "Reza"));
        await Assert.ThrowsAsync<RefusedException>(() => accounts.InviteAsync("Omid", null, new Dictionary<string, Role> { ["fa"] = Role.Reporter }, chief, "Reza"));
        var changed = await accounts.ChangeRolesAsync("Tara", new Dictionary<string, Role> { ["en"] = Role.Editor, ["fa"] = Role.Editor }, chief, "Reza");
        Assert.Equal(Role.Editor, changed.RoleIn("en"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_last_admin_stays_one_even_when_two_remove_each_other_at_once(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        var admin = new Dictionary<string, Role> { [Account.EveryEdition] = Role.Admin };
        var (one, two) = (await accounts.AddAsync("One", Password, admin), await accounts.AddAsync("Two", Password, admin));
        var outcomes = await Task.WhenAll(
            Record.ExceptionAsync(() => accounts.DeactivateAsync("Two", one, "One")).AsTask(),
            Record.ExceptionAsync(() => accounts.ChangeRolesAsync("One", new Dictionary<string, Role>(), two, "Two")).AsTask());
        Assert.Contains("last admin", Assert.Single(outcomes.OfType<RefusedException>()).Message, StringComparison.Ordinal);
        Assert.Single(await accounts.ListAsync(), account => account.MayAdminister && account.Deactivated is null);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_closed_account_signs_in_nowhere_and_keeps_its_name(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        var account = await accounts.AddAsync("Tara", Password, new Dictionary<string, Role> { ["en"] = Role.Editor });
        var token = (await test.House.Tokens.AddAsync(account, "Script", TokenScope.Read, [], null, "Tara")).Secret;
        await accounts.DeactivateAsync("Tara", null, "Reza");
        Assert.Null(await accounts.SignInAsync("Tara", Password));
        Assert.Null(await test.House.Tokens.UseAsync(token));
        await Assert.ThrowsAsync<RefusedException>(() => accounts.AddAsync("Tara", Password, new Dictionary<string, Role> { ["en"] = Role.Editor }));
        await accounts.ReactivateAsync("Tara", null, "Reza");
        Assert.NotNull(await accounts.SignInAsync("Tara", Password));
    }

    private static Account Person(string name, params (string Place, Role Role)[] roles) =>
        new() { Id = name, Name = name, Roles = roles.ToDictionary(pair => pair.Place, pair => pair.Role) };
}
