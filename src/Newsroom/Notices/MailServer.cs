using System.Net;

namespace Dragoman.Notices;

public enum MailSecurity
{
    /// <summary>In the open: on this machine only, where a password is sent.</summary>
    None,

    /// <summary>In the open at first, then encrypted; refused where the server cannot.</summary>
    Starttls,

    /// <summary>Encrypted from the start.</summary>
    Tls,
}

/// <summary>The server that sends the newsroom's e-mails.</summary>
public sealed record MailServer
{
    public const string KeyPrefix = "DRAGOMAN_KEY_";

    public required string Host { get; init; }

    public required int Port { get; init; }

    public MailSecurity Security { get; init; } = MailSecurity.Starttls;

    public string? User { get; init; }

    /// <summary>The environment variable that holds the password; it begins with <see cref="KeyPrefix"/>.</summary>
    public string? KeyName { get; init; }

    /// <summary>The address that letters come from.</summary>
    public required string From { get; init; }

    /// <summary>Where the desk is reached, for the links in letters; null where nobody said so.</summary>
    public string? Desk { get; init; }

    /// <exception cref="RefusedException">It could not work, or would send a password in the open.</exception>
    public MailServer Checked()
    {
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown || Port is < 1 or > 65_535)
            throw new RefusedException($"{Host}:{Port} is not the address of a mail server.", "Write for example --host mail.example.org --port 587.");
        if (!NoticeWishes.Mailbox().IsMatch(From))
            throw new RefusedException($"\"{From}\" is not an e-mail address.", "Write for example --from desk@example.org.");
        if (KeyName is not null && (!KeyName.StartsWith(KeyPrefix, StringComparison.Ordinal) || KeyName.Any(letter => !char.IsAsciiLetterUpper(letter) && !char.IsAsciiDigit(letter) && letter != '_')))
            throw new RefusedException($"The password is named by an environment variable that begins with {KeyPrefix}, in capitals.", $"Set {KeyPrefix}MAIL where the server runs, and give that name here; never the password itself.");
        if ((User is null) != (KeyName is null))
            throw new RefusedException("A user needs a password, and a password a user.", "Give --user and --key-name, or neither.");
        if (Security == MailSecurity.None && User is not null && !IsHere)
            throw new RefusedException("A password is not sent in the open to another machine.", "Use --security starttls or tls.");
        if (Desk is not null && (!Uri.TryCreate(Desk, UriKind.Absolute, out var desk) || desk.Scheme is not ("http" or "https")))
            throw new RefusedException($"\"{Desk}\" is not the address of the desk.", "Write for example --desk https://news.example.");
        return this with { Desk = Desk?.TrimEnd('/') };
    }

    private bool IsHere => Host is "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
