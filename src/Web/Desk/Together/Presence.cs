using System.Collections.Concurrent;
using NodaTime;

namespace Dragoman.Web.Desk.Together;

/// <summary>Somebody in an article, and the row that they write in; empty where they only look.</summary>
public sealed record Present(string Edition, string Name, string Block, bool Left = false);

/// <summary>Who is in which article, as the pages tell it. It lives in memory and is forgotten when nobody repeats it.</summary>
internal sealed class Presence(House house)
{
    private static readonly Duration ForgottenAfter = Duration.FromSeconds(45);

    private readonly ConcurrentDictionary<(string Story, string Edition, string Name), (string Block, Instant Seen)> here = new();

    /// <summary>Notes who is here, or has left, and gives those who are.</summary>
    public IReadOnlyList<Present> Note(string story, Present present)
    {
        var now = house.Clock.GetCurrentInstant();
        var key = (story, present.Edition, present.Name);
        if (present.Left)
            here.TryRemove(key, out _);
        else
            here[key] = (present.Block, now);
        foreach (var (gone, _) in here.Where(one => now - one.Value.Seen > ForgottenAfter))
            here.TryRemove(gone, out _);
        return [.. here.Where(one => one.Key.Story == story && one.Key.Edition == present.Edition).Select(one => new Present(one.Key.Edition, one.Key.Name, one.Value.Block))];
    }
}
