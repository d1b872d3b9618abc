using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Notices;
using Dragoman.Web.Desk.Speech;
using MimeKit;
using NodaTime;

namespace Dragoman.Web.Desk.Notices;

/// <summary>Words the letter that brings somebody in for the first time, or back in.</summary>
internal sealed class InvitationLetter(MailServer server, Newsroom newsroom, Phrasebook T)
{
    /// <param name="link">It opens once.</param>
    public MimeMessage Of(Letter letter, Account account, string address, string link, LocalDate until)
    {
        var isNew = account.PasswordHash.Length == 0;
        var subject = isNew ? T["You are invited to the desk of {0}", newsroom.Name] : T["The way back to the desk of {0}", newsroom.Name];
        string[] says =
        [
            isNew ? T["Somebody of {0} invited you to write with them.", newsroom.Name] : T["Somebody of {0} made you a link for a new password.", newsroom.Name],
            T["You sign in there as {0}.", account.Name],
            T["Open this link and choose a password or a passkey. It opens once, until {0}:", T.Date(until)],
        ];
        string[] ends = [T["Whoever has the link comes in as you: send it to nobody."], T["If you do not know what this is about, do nothing."]];
        var text = string.Join("\n", [.. says, link, "", .. ends]) + "\n";
        var html = LetterPaper.Html.Encode(link);
        var page = string.Concat(says.Select(Paragraph)) + $"<p dir=\"ltr\"><a href=\"{html}\">{html}</a></p>" + string.Concat(ends.Select(Paragraph));
        return new LetterPaper(server, newsroom, T).Write(letter, account.Name, address, subject, text, page);
    }

    private static string Paragraph(string text) => $"<p>{LetterPaper.Html.Encode(text)}</p>";
}
