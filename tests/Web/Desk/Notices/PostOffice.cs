using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Channels;
using MimeKit;

namespace Dragoman.Web.Tests.Desk.Notices;

/// <summary>A mail server on this machine, as far as SMTP goes (RFC 5321, 3207, 4954): it keeps what it takes, and refuses whom it is told to.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly Channel<MimeMessage> arriving = Channel.CreateUnbounded<MimeMessage>();
    private TcpListener listener;
    private Task serving;

    public PostOffice()
    {
        listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync(listener);
    }

    public int Port { get; }

    /// <summary>With one, STARTTLS is offered.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Encrypted from the first byte.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>With one, nobody sends without it.</summary>
    public string? Password { get; init; }

    public List<MimeMessage> Taken { get; } = [];

    /// <summary>The recipients as they were named on the envelope.</summary>
    public List<string> Recipients { get; } = [];

    /// <summary>How often somebody came.</summary>
    public int Visits { get; private set; }

    /// <summary>Whether the last letter came encrypted.</summary>
    public bool CameEncrypted { get; private set; }

    /// <summary>Recipient → what the server answers instead of 250.</summary>
    public Dictionary<string, string> Refuses { get; } = [];

    /// <summary>What happens when a letter is here and its sender does not know it yet.</summary>
    public Func<Task> BeforeThanks { get; set; } = () => Task.CompletedTask;

    /// <summary>The next letter, whoever sends it.</summary>
    public async Task<MimeMessage> NextAsync() => await arriving.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async Task CloseAsync()
    {
        listener.Stop();
        await serving;
    }

    public void OpenAgain()
    {
        listener = new(IPAddress.Loopback, Port);
        listener.Start();
        serving = ServeAsync(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await CloseAsync();
        closing.Dispose();
    }

    private async Task ServeAsync(TcpListener door)
    {
        try
        {
            while (true)
            {
                using var client = await door.AcceptTcpClientAsync(closing.Token);
                Visits++;
                await ReceiveAsync(client.GetStream());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The office closes.
        }
    }

    private async Task ReceiveAsync(Stream stream)
    {
        try
        {
            var secure = IsEncrypted ? await SecuredAsync(stream) : stream;
            if (await TalkAsync(secure, greets: true, IsEncrypted))
                await TalkAsync(await SecuredAsync(stream), greets: false, isEncrypted: true);
        }
        catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
        {
            // They did not trust this office, or hung up.
        }
    }

    private async Task<SslStream> SecuredAsync(Stream stream)
    {
        var secured = new SslStream(stream);
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, closing.Token);
        return secured;
    }

    /// <returns>Whether the talk goes on encrypted.</returns>
    private async Task<bool> TalkAsync(Stream stream, bool greets, bool isEncrypted)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        var isKnown = Password is null;
        if (greets)
            await writer.WriteLineAsync("220 localhost ready");
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "AUTH")
                isKnown = Knows(line);
            if (word == "DATA")
                await TakeAsync(reader, writer, isEncrypted);
            else
                await writer.WriteLineAsync(Answer(word, line, isKnown, isEncrypted));
            if (word is "QUIT" or "STARTTLS")
                return word == "STARTTLS" && Certificate is not null;
        }
        return false;
    }

    private string Answer(string word, string line, bool isKnown, bool isEncrypted) => word switch
    {
        "EHLO" => string.Join("\r\n", ["250-localhost", .. Certificate is null || isEncrypted ? [] : new[] { "250-STARTTLS" }, .. Password is null ? [] : new[] { "250-AUTH PLAIN" }, "250 8BITMIME"]),
        "STARTTLS" => Certificate is null ? "502 not here" : "220 go on",
        "AUTH" => isKnown ? "235 welcome" : "535 5.7.8 the password is wrong",
        "MAIL" when !isKnown => "530 5.7.0 sign in first",
        "RCPT" => Recipient(line),
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    /// <summary>AUTH PLAIN: nothing, name and password, with zeros between (RFC 4616).</summary>
    private bool Knows(string line) => Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\0')[^1] == Password;

    private string Recipient(string line)
    {
        var recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.LastIndexOf('>')];
        if (Refuses.TryGetValue(recipient, out var refusal))
            return refusal;
        Recipients.Add(recipient);
        return "250 ok";
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer, bool isEncrypted)
    {
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var letter = await MimeMessage.LoadAsync(stream, closing.Token);
        Taken.Add(letter);
        CameEncrypted = isEncrypted;
        await BeforeThanks();
        await writer.WriteLineAsync("250 taken");
        arriving.Writer.TryWrite(letter);
    }
}
