using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Notices;
using Dragoman.Web.Desk.Speech;
using MimeKit;
using MimeKit.Utils;

namespace Dragoman.Web.Desk.Notices;

/// <summary>Words an e-mail of notices: plain text, and the same as a page, in the language of its reader.</summary>
public sealed class NoticeLetter(MailServer server, Newsroom newsroom, Phrasebook T)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public MimeMessage Of(Letter letter, IReadOnlyList<Notice> notices, string name, string address)
    {
        var subject = notices is [var only]
            ? $"{only.Matter.Headline} · {NoticeWords.Of(T, only, newsroom)}"
            : T.Count(notices.Count, "{0} notice from the desk", "{0} notices from the desk");
        return Addressed(name, address, subject, Text(notices), Page(notices), $"{letter.Id}@{server.From.Split('@')[1]}", letter.MadeAt.ToDateTimeOffset());
    }

    /// <summary>To see that the server takes letters.</summary>
    public MimeMessage Test(string address, DateTimeOffset at) => Addressed(
        "", address, T["A letter to try out the mail server of {0}", newsroom.Name], T["If you read this, it works."] + "\n", $"<p>{Html.Encode(T["If you read this, it works."])}</p>", MimeUtils.GenerateMessageId(server.From.Split('@')[1]), at);

    private MimeMessage Addressed(string name, string address, string subject, string text, string page, string id, DateTimeOffset at)
    {
        var message = new MimeMessage { Subject = OneLine(subject), MessageId = id, Date = at };
        message.From.Add(new MailboxAddress(OneLine(newsroom.Name), server.From));
        message.To.Add(new MailboxAddress(OneLine(name), address));
        // Nobody's holiday machine answers it, and nobody is written to against their will.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", T.Tag);
        if (server.Desk is { } desk)
            message.Headers.Add("List-Unsubscribe", $"<{desk}/desk/notices/wishes>");
        message.Body = new MultipartAlternative
        {
            new TextPart("plain") { Text = text },
            new TextPart("html") { Text = $"""<!doctype html><html lang="{T.Tag}" dir="{T.Direction}"><meta charset="utf-8"><body dir="{T.Direction}">{page}{Foot(server.Desk)}</body></html>""" },
        };
        return message;
    }

    private string Text(IReadOnlyList<Notice> notices)
    {
        var text = new StringBuilder();
        foreach (var notice in notices)
        {
            text.Append(NoticeWords.Of(T, notice, newsroom)).Append('\n').Append(notice.Matter.Headline).Append('\n');
            if (Said(notice) is { } words)
                text.Append("> ").Append(Whitespace.Fold(words)).Append('\n');
            if (LinkOf(notice) is { } link)
                text.Append(link).Append('\n');
            text.Append('\n');
        }
        if (server.Desk is { } desk)
            text.Append("-- \n").Append(T["What you are told of, and how:"]).Append('\n').Append(desk).Append("/desk/notices/wishes\n");
        return text.ToString();
    }

    private string Page(IReadOnlyList<Notice> notices)
    {
        var page = new StringBuilder();
        foreach (var notice in notices)
        {
            var headline = Html.Encode(notice.Matter.Headline);
            var linked = LinkOf(notice) is { } link ? $"<a href=\"{Html.Encode(link)}\">{headline}</a>" : headline;
            page.Append("<p>").Append(Html.Encode(NoticeWords.Of(T, notice, newsroom))).Append("<br><strong lang=\"").Append(notice.Matter.HeadlineEdition).Append("\" dir=\"auto\">").Append(linked).Append("</strong></p>");
            if (Said(notice) is { } words)
                page.Append("<blockquote dir=\"auto\">").Append(Html.Encode(words)).Append("</blockquote>");
        }
        return page.ToString();
    }

    private string Foot(string? desk) => desk is null ? "" : $"""<hr><p><a href="{Html.Encode(desk)}/desk/notices/wishes">{Html.Encode(T["What you are told of, and how"])}</a></p>""";

    private string? LinkOf(Notice notice) => server.Desk is { } desk ? $"{desk}/desk/notices/open?id={notice.Id}" : null;

    private static string? Said(Notice notice) => notice.Kind == NoticeKind.Claimed ? null : notice.Matter.Words;

    private static string OneLine(string text) => Whitespace.Fold(new([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]));
}
