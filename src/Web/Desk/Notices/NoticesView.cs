using Dragoman.Editions;
using Dragoman.Notices;

namespace Dragoman.Web.Desk.Notices;

/// <summary>A person's notices, the newest first.</summary>
/// <param name="Zone">The edition whose time they are told in.</param>
public sealed record NoticesView(IReadOnlyList<Notice> Notices, Newsroom Newsroom, Edition Zone)
{
    public int Unread => Notices.Count(notice => notice.ReadAt is null);
}

/// <summary>How a person wants to be told of what.</summary>
/// <param name="Known">The address of the account, which serves where no other is given.</param>
/// <param name="SendsMail">Whether a server sends the newsroom's e-mails.</param>
public sealed record NoticeWishesView(NoticeWishes Wishes, string? Known, bool SendsMail);

/// <summary>The mail server, and the letters that it did not take.</summary>
public sealed record MailView(MailServer? Server, IReadOnlyList<(Letter Letter, string Name)> Troubled, Edition Zone);
