using System.Text;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Notices;
using Dragoman.Web.Desk.Speech;
using MimeKit;

namespace Dragoman.Web.Desk.Notices;

/// <summary>Words an e-mail of notices: plain text, and the same as a page, in the language of its reader.</summary>
public sealed class NoticeLetter(MailServer server, Newsroom newsroom, Phrasebook T)
{
    public MimeMessage Of(Letter letter, IReadOnlyList<Notice> notices, string name, string address)
    {
        var subject = notices is [var only]
            ? $"{only.Matter.Headline} · {NoticeWords.Of(T, only, newsroom)}"
            : T.Count(notices.Count, "{0} notice from the desk", "{0} notices from the desk");
        var message = new LetterPaper(server, newsroom, T).Write(letter, name, address, subject, Text(notices), Page(notices) + Foot(server.Desk));
        if (server.Desk is { } desk)
            message.Headers.Add("List-Unsubscribe", $"<{desk}/desk/notices/wishes>");
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
            var headline = LetterPaper.Html.Encode(notice.Matter.Headline);
            var linked = LinkOf(notice) is { } link ? $"<a href=\"{LetterPaper.Html.Encode(link)}\">{headline}</a>" : headline;
            page.Append("<p>").Append(LetterPaper.Html.Encode(NoticeWords.Of(T, notice, newsroom))).Append("<br><strong lang=\"").Append(notice.Matter.HeadlineEdition).Append("\" dir=\"auto\">").Append(linked).Append("</strong></p>");
            if (Said(notice) is { } words)
                page.Append("<blockquote dir=\"auto\">").Append(LetterPaper.Html.Encode(words)).Append("</blockquote>");
        }
        return page.ToString();
    }

    private string Foot(string? desk) => desk is null ? "" : $"""<hr><p><a href="{LetterPaper.Html.Encode(desk)}/desk/notices/wishes">{LetterPaper.Html.Encode(T["What you are told of, and how"])}</a></p>""";

    private string? LinkOf(Notice notice) => server.Desk is { } desk ? $"{desk}/desk/notices/open?id={notice.Id}" : null;

    private static string? Said(Notice notice) => notice.Kind == NoticeKind.Claimed ? null : notice.Matter.Words;
}
