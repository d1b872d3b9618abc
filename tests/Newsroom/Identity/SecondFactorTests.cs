using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity;

public sealed class SecondFactorTests
{
    private const string Password = "correct horse battery";

    /// <summary>RFC 6238, appendix B: SHA-1 with the key "12345678901234567890", of its eight digits the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_code_fits_beside_its_time_in_any_digits_and_once()
    {
        var key = OneTimeCode.NewKey();
        var now = Instant.FromUnixTimeSeconds(1_800_000_010);
        var code = OneTimeCode.At(key, now);
        var step = OneTimeCode.Step(key, code, now, 0);
        Assert.NotNull(step);
        Assert.Equal(step, OneTimeCode.Step(key, $" {code[..3]} {code[3..]}", now + Duration.FromSeconds(30), 0));
        Assert.Equal(step, OneTimeCode.Step(key, string.Concat(code.Select(digit => (char)('۰' + (digit - '0')))), now, 0));
        Assert.Null(OneTimeCode.Step(key, code, now + Duration.FromSeconds(60), 0));
        Assert.Null(OneTimeCode.Step(key, code, now, step!.Value));
        Assert.Null(OneTimeCode.Step(key, "", now, 0));
        Assert.Null(OneTimeCode.Step(key, "1234567", now, 0));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_code_is_asked_for_once_the_authenticator_was_shown_to_work(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        await accounts.AddAsync("Nasrin", Password, new Dictionary<string, Role> { ["fa"] = Role.Editor });
        var key = (await accounts.OfferSecondFactorAsync("Nasrin")).SecondFactor!.Key;
        Assert.Equal(key, (await accounts.OfferSecondFactorAsync("Nasrin")).SecondFactor!.Key);
        Assert.False((await accounts.SignInAsync("Nasrin", Password))!.NeedsCode);
        await Assert.ThrowsAsync<RefusedException>(() => accounts.ConfirmSecondFactorAsync("Nasrin", "000000"));

        var codes = await accounts.ConfirmSecondFactorAsync("Nasrin", OneTimeCode.At(key, test.GetCurrentInstant()));
        var known = await accounts.SignInAsync("Nasrin", Password);
        Assert.True(known!.NeedsCode);
        Assert.Null(await accounts.SignInWithCodeAsync(known, OneTimeCode.At(key, test.GetCurrentInstant())));
        test.Pass(Duration.FromSeconds(30));
        Assert.Equal(SignInWay.SecondFactor, (await accounts.SignInWithCodeAsync(known, OneTimeCode.At(key, test.GetCurrentInstant())))?.Way);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(SignInWay.RecoveryCode, (await accounts.SignInWithCodeAsync(known, codes[0].ToUpperInvariant()))?.Way);
        Assert.Null(await accounts.SignInWithCodeAsync(known, codes[0]));
        var renewed = await accounts.RenewRecoveryCodesAsync("Nasrin");
        Assert.Null(await accounts.SignInWithCodeAsync(known, codes[1]));
        Assert.NotNull(await accounts.SignInWithCodeAsync(known, renewed[1]));

        await accounts.StopSecondFactorAsync("Nasrin", "Nasrin");
        Assert.False((await accounts.SignInAsync("Nasrin", Password))!.NeedsCode);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Wrong_codes_lock_the_account_and_the_right_password_in_between_does_not_help(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var accounts = test.House.Accounts;
        await accounts.AddAsync("Nasrin", Password, new Dictionary<string, Role> { ["fa"] = Role.Editor });
        var key = (await accounts.OfferSecondFactorAsync("Nasrin")).SecondFactor!.Key;
        await accounts.ConfirmSecondFactorAsync("Nasrin", OneTimeCode.At(key, test.GetCurrentInstant()));
        test.Pass(Duration.FromMinutes(1));
        for (var guess = 0; guess < 5; guess++)
        {
            var known = await accounts.SignInAsync("Nasrin", Password);
            Assert.Null(await accounts.SignInWithCodeAsync(known!, "none of them"));
        }
        Assert.Null(await accounts.SignInAsync("Nasrin", Password));
        test.Pass(Duration.FromMinutes(6));
        var later = await accounts.SignInAsync("Nasrin", Password);
        Assert.NotNull(await accounts.SignInWithCodeAsync(later!, OneTimeCode.At(key, test.GetCurrentInstant())));
    }
}
