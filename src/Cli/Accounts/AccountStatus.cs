using Dragoman.Identity;
using Dragoman.Stories;

namespace Dragoman.Cli.Accounts;

/// <summary>An account as the command line tells of it.</summary>
internal static class AccountStatus
{
    public static object Of(Account account) => new
    {
        account.Name,
        account.Email,
        roles = account.Roles.ToDictionary(pair => pair.Key, pair => Words.Of(pair.Value)),
        closed = account.Deactivated is not null,
        password = account.PasswordHash.Length > 0,
        secondFactor = account.NeedsCode,
        directory = account.Directory is not null,
    };

    public static string Line(Account account) => $"{account.Name}: {Roles(account)}{(account.Deactivated is null ? "" : " (closed)")}";

    public static string Roles(Account account) => account.Roles.Count == 0 ? "no role"
        : string.Join(", ", account.Roles.Select(pair => $"{Words.Of(pair.Value)} of {(pair.Key == Account.EveryEdition ? "every edition" : pair.Key)}"));
}
