using System.Globalization;
using Dragoman.Identity;
using Dragoman.Identity.Audit;
using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Web.Desk.Speech;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Web.Desk.Audit;

/// <summary>The particulars of a deed as the desk says them. What it does not know is shown as it was written.</summary>
internal static class AuditDetails
{
    public static IEnumerable<(string Label, string Value)> Of(Phrasebook T, AuditEntry entry, DateTimeZone zone) =>
        entry.Details.Select(pair => (LabelOf(T, pair.Key), ValueOf(T, pair.Key, pair.Value, zone)));

    private static string LabelOf(Phrasebook T, string key) => key switch
    {
        "revision" => T["revision|of a deed"],
        "publication" => T["publication|of a deed"],
        "change" => T["change|of a deed"],
        "note" => T["note|of a deed"],
        "reason" => T["reason|of a deed"],
        "roles" => T["roles|of a deed"],
        "before" => T["before|of a deed"],
        "after" or "now" => T["now|of a deed"],
        "token" => T["token|of a deed"],
        "passkey" => T["passkey|of a deed"],
        "to" => T["to|of a deed"],
        "from" => T["from|of a deed"],
        "machine" => T["machine|of a deed"],
        "units" => T["units|of a deed"],
        "file" => T["file|of a deed"],
        "names" => T["names|of a deed"],
        "kind" => T["kind|of a deed"],
        "sessions" => T["sessions|of a deed"],
        "way" => T["way in|of a deed"],
        "with" => T["with|of a deed"],
        "until" => T["until|of a deed"],
        "asked-by" => T["asked for by|of a deed"],
        "editions" => T["editions|of a deed"],
        _ => key.Replace('-', ' '),
    };

    private static string ValueOf(Phrasebook T, string key, string value, DateTimeZone zone) => key switch
    {
        "change" when Words.TryRead<ChangeType>(value, out var change) => ChangeOf(T, change),
        "kind" when Words.TryRead<NameKind>(value, out var kind) => T.Word(kind),
        "way" when Words.TryRead<SignInWay>(value, out var way) => T.Word(way),
        "with" => TriedWith(T, value),
        "roles" or "before" or "after" => RolesOf(T, value),
        "from" or "editions" => string.Join(T[", |between names of editions"], value.Split(", ").Select(tag => NameOf(T, tag))),
        "until" when InstantPattern.General.Parse(value) is { Success: true } until => T.Time(until.Value, zone),
        _ when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => T.Number(number),
        _ => value,
    };

    private static string ChangeOf(Phrasebook T, ChangeType change) => change switch
    {
        ChangeType.Cosmetic => T["Cosmetic"],
        ChangeType.Factual => T["Factual"],
        ChangeType.Legal => T["Legal"],
        _ => T["Update"],
    };

    private static string TriedWith(Phrasebook T, string value) => value switch
    {
        "an unknown name" => T["an unknown name"],
        "a closed account" => T["a closed account"],
        "a locked account" => T["a locked account"],
        "a wrong password" => T["a wrong password"],
        "a wrong code" => T["a wrong code"],
        _ => value,
    };

    /// <summary>"en: editor, *: chief".</summary>
    private static string RolesOf(Phrasebook T, string value) => value == "none" ? T["No role"] : string.Join(T[", |between names of editions"], value.Split(", ").Select(each =>
        each.Split(": ") is [var place, var name] && Words.TryRead<Role>(name, out var role) ? $"{NameOf(T, place)}: {T.Word(role)}" : each));

    private static string NameOf(Phrasebook T, string tag) =>
        tag == Account.EveryEdition ? T["every edition"] : Languages.LanguageTag.TryParse(tag, out _) ? T.NameOf(tag) : tag;
}
