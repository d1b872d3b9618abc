using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Dragoman.Web.Tests.Desk.Notices;

/// <summary>A mail server on this machine, as far as SMTP goes (RFC 5321): it keeps what it takes, and refuses whom it is told to.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
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

    public List<MimeMessage> Taken { get; } = [];

    /// <summary>The recipients as they were named on the envelope.</summary>
    public List<string> Recipients { get; } = [];

    /// <summary>Recipient → what the server answers instead of 250.</summary>
    public Dictionary<string, string> Refuses { get; } = [];

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
                await TalkAsync(client);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or OperationCanceledException or IOException)
        {
            // The office closes.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 localhost ready");
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "DATA")
                await TakeAsync(reader, writer);
            else
                await writer.WriteLineAsync(word switch { "EHLO" => "250-localhost\r\n250 8BITMIME", "RCPT" => Answer(line), "QUIT" => "221 bye", _ => "250 ok" });
            if (word == "QUIT")
                return;
        }
    }

    private string Answer(string line)
    {
        var recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.LastIndexOf('>')];
        if (Refuses.TryGetValue(recipient, out var refusal))
            return refusal;
        Recipients.Add(recipient);
        return "250 ok";
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        Taken.Add(await MimeMessage.LoadAsync(stream, closing.Token));
        await writer.WriteLineAsync("250 taken");
    }
}
