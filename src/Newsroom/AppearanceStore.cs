using Dragoman.Storage;

namespace Dragoman;

/// <summary>What public pages show beside stories: names of editions, their calendars, pictures. Any page may show it, so it has one number.</summary>
public static class AppearanceStore
{
    /// <summary>Says that something changed, as late in its transaction as can be: whoever says so next waits until it ends.</summary>
    internal static Task<int> ChangedAsync(Session session) => session.ExecuteAsync("UPDATE appearance SET number = number + 1");
}
