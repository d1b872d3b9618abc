using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Notices;
using Dragoman.Web.Desk.Speech;
using MimeKit;
using MimeKit.Utils;

namespace Dragoman.Web.Desk.Notices;

/// <summary>What every letter of the newsroom has: its head, and its text twice, plain and as a page in its language's direction.</summary>
internal sealed class LetterPaper(MailServer server, Newsroom newsroom, Phrasebook T)
{
    public static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public MimeMessage Write(Letter letter, string name, string address, string subject, string text, string page)
    {
        var message = Write(name, address, subject, text, page, letter.MadeAt.ToDateTimeOffset());
        // The same however often it is tried: who gets it twice sees one.
        message.MessageId = $"{letter.Id}@{Host}";
        return message;
    }

    /// <summary>To see that the server takes letters.</summary>
    public MimeMessage Test(string address, DateTimeOffset at)
    {
        var works = T["If you read this, it works."];
        return Write("", address, T["A letter to try out the mail server of {0}", newsroom.Name], works + "\n", $"<p>{Html.Encode(works)}</p>", at);
    }

    private string Host => server.From.Split('@')[1];

    private MimeMessage Write(string name, string address, string subject, string text, string page, DateTimeOffset at)
    {
        var message = new MimeMessage { Subject = OneLine(subject), MessageId = MimeUtils.GenerateMessageId(Host), Date = at };
        message.From.Add(new MailboxAddress(OneLine(newsroom.Name), server.From));
        message.To.Add(new MailboxAddress(OneLine(name), address));
        // Nobody's holiday machine answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", T.Tag);
        message.Body = new MultipartAlternative
        {
            new TextPart("plain") { Text = text },
            new TextPart("html") { Text = $"""<!doctype html><html lang="{T.Tag}" dir="{T.Direction}"><meta charset="utf-8"><body dir="{T.Direction}">{page}</body></html>""" },
        };
        return message;
    }

    private static string OneLine(string text) => Whitespace.Fold(new([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]));
}
