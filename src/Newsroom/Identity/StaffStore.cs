using Dragoman.Storage;

namespace Dragoman.Identity;

/// <summary>The accounts as a running transaction sees them, for what is told to people by what they are.</summary>
internal static class StaffStore
{
    public static async Task<IReadOnlyList<Account>> AllAsync(Session session) =>
        [.. (await session.QueryAsync<string>("SELECT document FROM account ORDER BY name")).Select(Json.Read<Account>)];
}
