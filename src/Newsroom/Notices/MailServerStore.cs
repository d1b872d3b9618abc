using Dragoman.Identity.Audit;
using Dragoman.Storage;

namespace Dragoman.Notices;

/// <summary>The one server that sends e-mails, once somebody has said which.</summary>
public sealed class MailServerStore(Database database, AuditStore audit)
{
    public Task<MailServer?> FindAsync(CancellationToken cancel = default) => database.ReadAsync(FindAsync, cancel);

    internal static async Task<MailServer?> FindAsync(Session session) =>
        await session.FirstAsync<string>("SELECT document FROM mail_server") is { } document ? Json.Read<MailServer>(document) : null;

    /// <summary>Whether letters can bring links: a server sends them, and somebody said where the desk is. What a browser says of that is not believed.</summary>
    public async Task<bool> BringsLinksAsync(CancellationToken cancel = default) => await FindAsync(cancel) is { Desk: not null };

    public Task SaveAsync(MailServer server, string by, CancellationToken cancel = default)
    {
        var known = server.Checked();
        return database.WriteAsync(async session =>
        {
            await session.ExecuteAsync(
                "INSERT INTO mail_server (id, document) VALUES ('mail', @document) ON CONFLICT (id) DO UPDATE SET document = excluded.document", new { document = Json.Write(known) });
            await audit.AppendAsync(session, new Deed(by, Acts.MailServerSet, "mail:").With("server", $"{known.Host}:{known.Port}").With("from", known.From));
        }, cancel);
    }

    /// <summary>From now on none are sent.</summary>
    public Task RemoveAsync(string by, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        if (await session.ExecuteAsync("DELETE FROM mail_server") > 0)
            await audit.AppendAsync(session, new(by, Acts.MailServerRemoved, "mail:"));
    }, cancel);
}
