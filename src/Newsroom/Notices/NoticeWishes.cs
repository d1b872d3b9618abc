using System.Text.RegularExpressions;

namespace Dragoman.Notices;

/// <summary>How a person wants to be told of what, where e-mails go and in which language of the desk.</summary>
public sealed partial record NoticeWishes
{
    /// <summary>What cannot wait goes out by e-mail, where there is an address.</summary>
    public static readonly IReadOnlyDictionary<NoticeKind, NoticeWay> Usual = Enum.GetValues<NoticeKind>().ToDictionary(
        kind => kind, kind => kind is NoticeKind.HandedOver or NoticeKind.Stale or NoticeKind.Killed ? NoticeWay.Mail : NoticeWay.Desk);

    public IReadOnlyDictionary<NoticeKind, NoticeWay> Ways { get; init; } = Usual;

    public string? Address { get; init; }

    public string? Language { get; init; }

    public NoticeWay this[NoticeKind kind] => Ways.TryGetValue(kind, out var way) ? way : Usual[kind];

    /// <exception cref="RefusedException">The address is none.</exception>
    public NoticeWishes Checked() => string.IsNullOrWhiteSpace(Address) ? this with { Address = null }
        : Mailbox().IsMatch(Address.Trim()) ? this with { Address = Address.Trim() }
        : throw new RefusedException($"\"{Address}\" is not an e-mail address.", "Write for example name@example.org.");

    // One mailbox and nothing that could be read as a second one, a name or a header.
    [GeneratedRegex(@"^[^\s@<>,;:""()\[\]\\\p{C}]{1,64}@[^\s@<>,;:""()\[\]\\\p{C}]{1,255}\z", RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex Mailbox();
}
