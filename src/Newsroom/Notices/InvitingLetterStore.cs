using System.Security.Cryptography;
using Dragoman.Identity;
using Dragoman.Storage;

namespace Dragoman.Notices;

/// <summary>Letters that bring a link. The link is made when the letter is sent: no secret waits in the database.</summary>
public sealed partial class LetterStore : ILinkCarrier
{
    async Task ILinkCarrier.OfferedAsync(Session session, string account, bool byLetter)
    {
        await session.ExecuteAsync("UPDATE letter SET state = 'withdrawn' WHERE account_id = @account AND kind = 'invitation' AND state IN ('waiting', 'given-up')", new { account });
        if (!byLetter)
            return;
        if (await MailServerStore.FindAsync(session) is not { Desk: not null })
            throw new RefusedException("E-mails can bring no links yet.", "Make a link to hand over, or say which server sends e-mails and where the desk is: dragoman mail --host HOST --from ADDRESS --desk URL", "Make a link to hand over.");
        await session.ExecuteAsync(
            "INSERT INTO letter (id, account_id, state, attempts, next_at, made_at, kind) VALUES (@id, @account, 'waiting', 0, @Now, @Now, 'invitation')",
            new { id = RandomNumberGenerator.GetHexString(16, lowercase: true), account, Now });
    }

    /// <summary>The secret of a link for a letter that is about to be sent; null when it was withdrawn in the meantime.</summary>
    public Task<string?> LinkAsync(Letter letter, CancellationToken cancel = default) => database.WriteAsync<string?>(async session =>
        await session.FirstAsync<string>("SELECT id FROM letter WHERE id = @Id AND state = 'waiting'" + session.ForUpdate, new { letter.Id }) is null
            ? null : await AccountStore.AddLinkAsync(session, letter.Account, clock.GetCurrentInstant()), cancel);

    /// <summary>The newest letter that brings an account a link; null when there is none, or another way took its place.</summary>
    public Task<Letter?> InvitationOfAsync(string account, CancellationToken cancel = default) => database.ReadAsync(async session =>
        (await session.FirstAsync<Row>("SELECT * FROM letter WHERE account_id = @account AND kind = 'invitation' AND state <> 'withdrawn' ORDER BY made_at DESC, id DESC LIMIT 1", new { account }))?.Letter(), cancel);
}
