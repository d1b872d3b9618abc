using Dragoman.Identity;
using Dragoman.Notices;
using Dragoman.Web.Desk.Speech;
using MimeKit;
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
        {
            var problem = await SendAsync(house, server, newsroom, letter, notices, keys);
            sent += problem is null ? 1 : 0;
            // The others would meet the same: they are not tried one by one while the server is away, or while it does not know us.
            if (problem is { IsOfServer: true })
                await house.Letters.PutOffAsync(cancel);
        }
        return sent;
    }

    /// <summary>A letter to an address, at once, to see whether the server takes it.</summary>
    /// <exception cref="MailFailedException">It does not.</exception>
    public static async Task TestAsync(House house, MailServer server, string address, Func<string, string?> keys, CancellationToken cancel = default)
    {
        var letter = new LetterPaper(server, await house.Editions.GetAsync(cancel), new(DeskLanguage.English)).Test(address, house.Clock.GetCurrentInstant().ToDateTimeOffset());
        await MailSending.SendAsync(server, letter, keys, cancel);
    }

    /// <summary>A letter that was begun is not broken off, also when the program ends: nobody would know whether the server has it.</summary>
    /// <returns>What went wrong; null when the server took it.</returns>
    private static async Task<MailFailedException?> SendAsync(House house, MailServer server, Editions.Newsroom newsroom, Letter letter, IReadOnlyList<Notice> notices, Func<string, string?> keys)
    {
        try
        {
            await MailSending.SendAsync(server, await WordAsync(house, server, newsroom, letter, notices), keys);
            await house.Letters.SentAsync(letter);
            return null;
        }
        catch (MailFailedException failed)
        {
            await house.Letters.FailedAsync(letter, failed.Message, failed.IsForGood);
            return failed;
        }
    }

    private static async Task<MimeMessage> WordAsync(House house, MailServer server, Editions.Newsroom newsroom, Letter letter, IReadOnlyList<Notice> notices)
    {
        var (account, wishes) = (await house.Accounts.FindAsync(letter.Account), await house.Notices.WishesAsync(letter.Account));
        if (account is null or { Deactivated: not null })
            throw new MailFailedException("The account is closed.", forGood: true);
        var T = new Phrasebook(LanguageOf(letter, account, wishes, newsroom));
        if (letter.Kind == LetterKind.Invitation)
            return await InviteAsync(house, server, newsroom, letter, account, T);
        return (wishes.Address ?? account.Email) is { } address && notices.Count > 0
            ? new NoticeLetter(server, newsroom, T).Of(letter, notices, account.Name, address)
            : throw new MailFailedException("There is no address any more.", forGood: true);
    }

    private static async Task<MimeMessage> InviteAsync(House house, MailServer server, Editions.Newsroom newsroom, Letter letter, Account account, Phrasebook T)
    {
        // Where the person wants to be told of things is their own affair; the way in goes where whoever invites them said.
        if (account.Email is not { } address || server.Desk is not { } desk)
            throw new MailFailedException("There is no address any more.", forGood: true);
        var secret = await house.Letters.LinkAsync(letter) ?? throw new MailFailedException("It was taken back.", forGood: true);
        var until = (house.Clock.GetCurrentInstant() + AccountStore.InvitationLasts).InZone(newsroom.Editions[0].TimeZone).Date;
        return new InvitationLetter(server, newsroom, T).Of(letter, account, address, $"{desk}/desk/invitation/{secret}", until);
    }

    /// <summary>As the person wishes, or as the desk speaks to them; who never saw it is invited in the language of the edition that they are to write in.</summary>
    private static DeskLanguage LanguageOf(Letter letter, Account account, NoticeWishes wishes, Editions.Newsroom newsroom) =>
        DeskLanguage.Find(wishes.Language)
        ?? DeskLanguage.Find(account.Language)
        ?? newsroom.Editions.Where(edition => letter.Kind == LetterKind.Invitation && account.Roles.ContainsKey(edition.Tag)).Append(newsroom.Editions[0]).Select(edition => DeskLanguage.Find(edition.Tag)).FirstOrDefault(language => language is not null)
        ?? DeskLanguage.English;

    private static Instant LastDigest(Instant now, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date.At(DigestAt).InZoneLeniently(zone).ToInstant();
        return today <= now ? today : today - Duration.FromDays(1);
    }
}
