using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity;

public sealed class AccountTests
{
    private const string Password = "correct horse battery";

    private static readonly Dictionary<string, Role> EditorOfEnglish = new() { ["en"] = Role.Editor };

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_person_signs_in_with_name_and_password_and_with_nothing_else(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var added = await test.House.Accounts.AddAsync("Nasrin", Password, EditorOfEnglish);
        var signedIn = await test.House.Accounts.SignInAsync(" Nasrin ", Password);
        Assert.Equal((added.Id, added.Stamp), (signedIn!.Id, signedIn.Stamp));
        Assert.Null(await test.House.Accounts.SignInAsync("Nasrin", Password + " "));
        Assert.Null(await test.House.Accounts.SignInAsync("Nobody", Password));
        Assert.Null(await test.House.Accounts.SignInAsync("", ""));
        Assert.DoesNotContain(Password, added.PasswordHash, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Five_wrong_passwords_lock_the_account_for_five_minutes(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await test.House.Accounts.AddAsync("Nasrin", Password, EditorOfEnglish);
        for (var i = 0; i < 4; i++)
            Assert.Null(await test.House.Accounts.SignInAsync("Nasrin", "wrong"));
        Assert.NotNull(await test.House.Accounts.SignInAsync("Nasrin", Password));

        for (var i = 0; i < 5; i++)
            Assert.Null(await test.House.Accounts.SignInAsync("Nasrin", "wrong"));
        Assert.Null(await test.House.Accounts.SignInAsync("Nasrin", Password));
        test.Pass(Duration.FromMinutes(5) - Duration.FromSeconds(1));
        Assert.Null(await test.House.Accounts.SignInAsync("Nasrin", Password));
        test.Pass(Duration.FromSeconds(2));
        Assert.NotNull(await test.House.Accounts.SignInAsync("Nasrin", Password));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Guesses_at_once_are_all_counted(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await test.House.Accounts.AddAsync("Nasrin", Password, EditorOfEnglish);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => test.House.Accounts.SignInAsync("Nasrin", "wrong")));
        Assert.Null(await test.House.Accounts.SignInAsync("Nasrin", Password));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_new_password_ends_the_sessions_of_the_old_one(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var before = await test.House.Accounts.AddAsync("Nasrin", Password, EditorOfEnglish);
        var after = await test.House.Accounts.ChangePasswordAsync("Nasrin", "another long one");
        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(before.Stamp, after.Stamp);
        Assert.Null(await test.House.Accounts.SignInAsync("Nasrin", Password));
        Assert.NotNull(await test.House.Accounts.SignInAsync("Nasrin", "another long one"));
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Accounts.ChangePasswordAsync("Nobody", Password));
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Accounts.ChangePasswordAsync("Nasrin", "short"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_name_is_given_once(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var adding = Enumerable.Range(0, 3).Select(_ => Record.ExceptionAsync(() => test.House.Accounts.AddAsync("Nasrin", Password, EditorOfEnglish)).AsTask());
        var outcomes = await Task.WhenAll(adding);
        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), outcome => Assert.Contains("already an account named Nasrin", Assert.IsType<RefusedException>(outcome).Message, StringComparison.Ordinal));
        Assert.Single(await test.House.Accounts.ListAsync());
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_the_desk_looks_like_to_a_person_is_kept_with_the_account_and_changes_nothing_else(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var added = await test.House.Accounts.AddAsync("Nasrin", Password, EditorOfEnglish);
        Assert.Equal((null, null), (added.Language, added.Theme));
        var deeds = (await test.House.Audit.FindAsync(new(), 50)).Count;
        await test.House.Accounts.ChooseAppearanceAsync(added.Id, "fa", "dark");
        await test.House.Accounts.ChooseAppearanceAsync("nobody", "fa", "dark");
        await using var elsewhere = await test.OpenAgainAsync();
        var known = await elsewhere.Accounts.SignInAsync("Nasrin", Password);
        Assert.Equal(("fa", "dark", added.Stamp), (known!.Language, known.Theme, known.Stamp));
        Assert.Equal(deeds, (await test.House.Audit.FindAsync(new(), 50)).Count);
    }

    [Fact]
    public void A_role_counts_in_its_edition_and_a_chief_of_all_may_kill()
    {
        var editor = new Account { Id = "1", Name = "Nasrin", Roles = new Dictionary<string, Role> { ["en"] = Role.Editor, ["fa"] = Role.Translator } };
        Assert.Equal((true, true, true, false), (editor.MayPublish("en"), editor.MayWrite("en"), editor.MayWrite("fa"), editor.MayPublish("fa")));
        Assert.Equal((false, false), (editor.MayWrite("ar"), editor.MayKill));
        var chief = new Account { Id = "2", Name = "Reza", Roles = new Dictionary<string, Role> { [Account.EveryEdition] = Role.Chief, ["en"] = Role.Reporter } };
        Assert.Equal((true, true, Role.Chief), (chief.MayPublish("ar"), chief.MayKill, chief.RoleIn("en")));
        var chiefOfOne = new Account { Id = "3", Name = "Lina", Roles = new Dictionary<string, Role> { ["en"] = Role.Chief } };
        Assert.False(chiefOfOne.MayKill);
    }
}
