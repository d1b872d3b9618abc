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
    private const int Patience = 30_000, LongestProblem = 300;

    /// <exception cref="MailFailedException">The server did not take it.</exception>
    public static async Task SendAsync(MailServer server, MimeMessage letter, Func<string, string?> keys, CancellationToken cancel = default)
    {
        using var client = new SmtpClient { Timeout = Patience };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, Options(server.Security), cancel);
            if (server is { User: { } user, KeyName: { } name })
                await client.AuthenticateAsync(user, keys(name) is { Length: > 0 } key ? key : throw new MailFailedException($"{name} is not set where the program runs", false), cancel);
            await client.SendAsync(letter, cancel);
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (SmtpCommandException refused)
        {
            // 4xx means later, 5xx never; a server that wants another sender or a sign-in is a matter for whoever set it up.
            var aboutRecipient = refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted;
            throw Failed($"{(int)refused.StatusCode} {refused.Message}", aboutRecipient && (int)refused.StatusCode >= 500);
        }
        catch (Exception fault) when (fault is AuthenticationException or SslHandshakeException or ServiceNotConnectedException or SmtpProtocolException or SocketException or IOException or NotSupportedException or TimeoutException)
        {
            throw Failed(fault.Message.Split('\n')[0], forGood: false);
        }
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static MailFailedException Failed(string problem, bool forGood)
    {
        var line = Whitespace.Fold(problem);
        return new(line.Length > LongestProblem ? line[..LongestProblem] : line, forGood);
    }
}

/// <summary>A letter was not taken.</summary>
/// <param name="forGood">Trying again would not help.</param>
public sealed class MailFailedException(string problem, bool forGood) : Exception(problem)
{
    public bool IsForGood => forGood;
}
