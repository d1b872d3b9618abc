using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;

namespace Dragoman.Identity;

public sealed class DirectoryTests
{
    private static readonly Dictionary<string, Role> None = [];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Who_was_invited_is_found_by_address_once_and_by_subject_from_then_on(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        var (invited, _) = await accounts.InviteAsync("Tara", "tara@agency.example", new Dictionary<string, Role> { ["en"] = Role.Translator }, null, "Reza");
        Assert.Equal(invited.Id, (await accounts.KnownFromDirectoryAsync(new("https://id 1", "Tara T.", "Tara@Agency.example", None)))?.Id);
        Assert.Equal(invited.Id, (await accounts.KnownFromDirectoryAsync(new("https://id 1", "Tara T.", "married@agency.example", None)))?.Id);
        Assert.Null(await accounts.KnownFromDirectoryAsync(new("https://id 2", "Somebody", "tara@agency.example", None)));
        Assert.Null(await accounts.KnownFromDirectoryAsync(new("https://id 3", "Nobody", null, None)));
        Assert.Single(await accounts.ListAsync());
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Who_has_a_group_with_a_role_gets_an_account_and_a_name_that_is_free(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        await accounts.AddAsync("Tara", "correct horse battery", new Dictionary<string, Role> { ["fa"] = Role.Chief });
        var roles = new Dictionary<string, Role> { ["en"] = Role.Editor };
        var made = await accounts.KnownFromDirectoryAsync(new("https://id 1", "Tara", null, roles));
        Assert.Equal(("Tara (2)", Role.Editor), (made?.Name, made?.RoleIn("en")));
        await accounts.ChangeRolesAsync("Tara (2)", new Dictionary<string, Role> { ["en"] = Role.Reporter }, null, "Reza");
        Assert.Equal(Role.Reporter, (await accounts.KnownFromDirectoryAsync(new("https://id 1", "Tara", null, roles)))?.RoleIn("en"));
    }
}
