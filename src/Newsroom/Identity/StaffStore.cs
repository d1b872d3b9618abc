using Dragoman.Storage;

namespace Dragoman.Identity;

/// <summary>The accounts as a running transaction sees them, for what is told to people by what they are.</summary>
internal static class StaffStore
{
    /// <summary>Those that are not closed.</summary>
    public static async Task<IReadOnlyList<Account>> AllAsync(Session session) =>
        [.. (await session.QueryAsync<string>("SELECT document FROM account ORDER BY name")).Select(Json.Read<Account>).Where(account => account.Deactivated is null)];
}
