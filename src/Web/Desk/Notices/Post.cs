using Dragoman.Notices;
using Dragoman.Web.Desk.Speech;
using NodaTime;

namespace Dragoman.Web.Desk.Notices;

/// <summary>Sends what is due.</summary>
public static class Post
{
    /// <summary>When the daily letter is written, in the zone of the newsroom's first edition.</summary>
    private static readonly LocalTime DigestAt = new(7, 0);

    /// <returns>How many letters the server took.</returns>
    public static async Task<int> SendDueAsync(House house, Func<string, string?> keys, CancellationToken cancel = default)
    {
        if (await house.MailServers.FindAsync(cancel) is not { } server)
            return 0;
        var newsroom = await house.Editions.GetAsync(cancel);
        await house.Letters.DigestAsync(LastDigest(house.Clock.GetCurrentInstant(), newsroom.Editions[0].TimeZone), cancel);
        var sent = 0;
        while (!cancel.IsCancellationRequested && await house.Letters.TakeAsync(cancel) is var (letter, notices))
            sent += await SendAsync(house, server, newsroom, letter, notices, keys, cancel) ? 1 : 0;
        return sent;
    }

    /// <summary>A letter to an address, at once, to see whether the server takes it.</summary>
    /// <exception cref="MailFailedException">It does not.</exception>
    public static async Task TestAsync(House house, MailServer server, string address, Func<string, string?> keys, CancellationToken cancel = default)
    {
        var letter = new NoticeLetter(server, await house.Editions.GetAsync(cancel), new(DeskLanguage.English)).Test(address, house.Clock.GetCurrentInstant().ToDateTimeOffset());
        await MailSending.SendAsync(server, letter, keys, cancel);
    }

    private static async Task<bool> SendAsync(House house, MailServer server, Editions.Newsroom newsroom, Letter letter, IReadOnlyList<Notice> notices, Func<string, string?> keys, CancellationToken cancel)
    {
        var (account, wishes) = (await house.Accounts.FindAsync(letter.Account, cancel), await house.Notices.WishesAsync(letter.Account, cancel));
        if (account is null or { Deactivated: not null } || (wishes.Address ?? account.Email) is not { } address || notices.Count == 0)
        {
            await house.Letters.FailedAsync(letter, "There is no address any more.", forGood: true);
            return false;
        }
        try
        {
            var language = DeskLanguage.Find(wishes.Language) ?? DeskLanguage.Find(account.Language) ?? DeskLanguage.Find(newsroom.Editions[0].Tag) ?? DeskLanguage.English;
            await MailSending.SendAsync(server, new NoticeLetter(server, newsroom, new(language)).Of(letter, notices, account.Name, address), keys, cancel);
            await house.Letters.SentAsync(letter);
            return true;
        }
        catch (MailFailedException failed)
        {
            await house.Letters.FailedAsync(letter, failed.Message, failed.IsForGood);
            return false;
        }
    }

    private static Instant LastDigest(Instant now, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date.At(DigestAt).InZoneLeniently(zone).ToInstant();
        return today <= now ? today : today - Duration.FromDays(1);
    }
}
