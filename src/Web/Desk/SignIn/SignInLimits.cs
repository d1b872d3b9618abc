using System.Collections.Concurrent;
using NodaTime;

namespace Dragoman.Web.Desk.SignIn;

/// <summary>
/// How often somebody may fail to sign in, from one address and with one name, known or not. It is held in memory: the lock of the
/// account itself is what lasts.
/// </summary>
internal sealed class SignInLimits(IClock clock)
{
    private const int OfAddress = 60;
    private const int OfName = 20;
    private const int MostRemembered = 10_000;

    private static readonly Duration Window = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (Instant Until, int Failures)> counts = new(StringComparer.Ordinal);

    /// <summary>How long to wait; null when the next try is free.</summary>
    public Duration? Wait(string address, string name)
    {
        var now = clock.GetCurrentInstant();
        var until = Keys(address, name)
            .Select(key => counts.TryGetValue(key.Key, out var count) && count.Failures >= key.Most ? count.Until : now)
            .Max();
        return until > now ? until - now : null;
    }

    public void Failed(string address, string name)
    {
        var now = clock.GetCurrentInstant();
        if (counts.Count > MostRemembered)
            Forget(now);
        foreach (var (key, _) in Keys(address, name))
            counts.AddOrUpdate(key, (now + Window, 1), (_, count) => count.Until <= now ? (now + Window, 1) : (count.Until, count.Failures + 1));
    }

    private void Forget(Instant now)
    {
        foreach (var (key, count) in counts)
        {
            if (count.Until <= now)
                counts.TryRemove(key, out _);
        }
    }

    private static IEnumerable<(string Key, int Most)> Keys(string address, string name)
    {
        yield return ("address " + address, OfAddress);
        if (name.Trim() is { Length: > 0 } given)
            yield return ("name " + (given.Length > 100 ? given[..100] : given).ToUpperInvariant(), OfName);
    }
}
