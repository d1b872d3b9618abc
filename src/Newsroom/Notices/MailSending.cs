using System.Net.Sockets;
using Dragoman.Languages;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Dragoman.Notices;

/// <summary>Hands letters to the mail server.</summary>
public static class MailSending
{
    /// <summary>A server that says nothing for so long, in milliseconds, is not waited for.</summary>
    private const int Patience = 30_000;

    private const int LongestProblem = 300;

    /// <summary>Shorter than <see cref="Letter.Lease"/>: no other program takes the letter while this one still sends it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <exception cref="MailFailedException">The server did not take it.</exception>
    public static async Task SendAsync(MailServer server, MimeMessage letter, Func<string, string?> keys, CancellationToken cancel = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        using var client = new SmtpClient { Timeout = Patience };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, Options(server.Security), limit.Token);
            if (server is { User: { } user, KeyName: { } name })
                await client.AuthenticateAsync(user, keys(name) is { Length: > 0 } key ? key : throw OfServer($"{name} is not set where the program runs"), limit.Token);
            await client.SendAsync(letter, limit.Token);
        }
        catch (SmtpCommandException refused)
        {
            // 4xx means later, 5xx never; a server that wants another sender or a sign-in is a matter for whoever set it up.
            var problem = $"{(int)refused.StatusCode} {refused.Message}";
            throw refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted ? new(OneLine(problem), forGood: (int)refused.StatusCode >= 500) : OfServer(problem);
        }
        catch (NotSupportedException foreign) when (client.IsConnected)
        {
            // An address in letters that this server does not know.
            throw new MailFailedException(OneLine(foreign.Message), forGood: true);
        }
        catch (Exception fault) when (fault is AuthenticationException or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException or SmtpProtocolException or SocketException or IOException or NotSupportedException or TimeoutException)
        {
            throw OfServer(fault.Message.Split('\n')[0]);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw OfServer("The server took too long.");
        }
        await LeaveAsync(client);
    }

    /// <summary>The server has the letter: what goes wrong now is no reason to send it again.</summary>
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception fault) when (fault is SmtpCommandException or SmtpProtocolException or SocketException or IOException or TimeoutException)
        {
            // It hung up first.
        }
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static MailFailedException OfServer(string problem) => new(OneLine(problem), forGood: false) { IsOfServer = true };

    private static string OneLine(string problem) => Whitespace.Fold(problem) is { Length: > LongestProblem } line ? line[..LongestProblem] : Whitespace.Fold(problem);
}

/// <summary>A letter was not taken.</summary>
/// <param name="forGood">Trying again would not help.</param>
public sealed class MailFailedException(string problem, bool forGood) : Exception(problem)
{
    public bool IsForGood => forGood;

    /// <summary>It is not about this letter: the next one would meet the same.</summary>
    public bool IsOfServer { get; init; }
}
