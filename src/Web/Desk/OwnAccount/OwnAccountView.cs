using Dragoman.Identity;
using NodaTime;

namespace Dragoman.Web.Desk.OwnAccount;

/// <summary>All that a person can see and change of their own account.</summary>
public sealed record OwnAccountView(
    Editions.Newsroom Newsroom, Account Account, DateTimeZone Zone, DeskSession Session, IReadOnlyList<DeskSession> Sessions, IReadOnlyList<Passkey> Passkeys, IReadOnlyList<ApiToken> Tokens, Instant Now)
{
    internal static async Task<OwnAccountView> OfAsync(House house, Account account, DeskSession session, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var now = house.Clock.GetCurrentInstant();
        var tokens = await house.Tokens.ListAsync(account.Id, cancel);
        return new(
            newsroom, account, ZoneOf(newsroom, account), session, await house.Sessions.ListAsync(account.Id, cancel), await house.Passkeys.ListAsync(account.Id, cancel),
            [.. tokens.Where(token => token.OpenAt(now))], now);
    }

    /// <summary>The clock that a person lives by: that of the first edition of theirs.</summary>
    internal static DateTimeZone ZoneOf(Editions.Newsroom newsroom, Account account) =>
        (newsroom.Editions.FirstOrDefault(edition => account.Roles.ContainsKey(edition.Tag)) ?? newsroom.Editions[0]).TimeZone;
}

/// <param name="Picture">Of the key, for the authenticator's camera.</param>
public sealed record SecondFactorView(Account Account, string Key, string Address, string Picture, int Modules);

/// <summary>What is shown once and never again.</summary>
public sealed record ShownOnceView(string Title, string Says, IReadOnlyList<string> Secrets);
