using NodaTime;

namespace Dragoman.Editions;

/// <summary>How soon an edition owes its readers a story that another edition has, by the story's urgency.</summary>
public sealed record Promise
{
    /// <summary>What nobody has begun so long after it was due is not owed any more.</summary>
    public static readonly Duration LetGoAfter = Duration.FromDays(3);

    /// <summary>In minutes from the original's publication, or from the change that a translation has yet to follow; urgency 1 stands first.</summary>
    public IReadOnlyList<int> Minutes { get; init; } = [15, 30, 60, 120, 240, 480, 1440, 2880];

    public Duration Of(int urgency) => Duration.FromMinutes(Minutes[urgency - 1]);

    public Promise With(int urgency, int minutes)
    {
        if (urgency < 1 || urgency > Minutes.Count)
            throw new RefusedException($"There is no urgency {urgency}.", $"It goes from 1, the most urgent, to {Minutes.Count}.");
        if (minutes < 1)
            throw new RefusedException($"Urgency {urgency} can't be owed in {minutes} minutes.", "Say a whole number of minutes, at least 1.");
        return this with { Minutes = [.. Minutes.Select((known, index) => index == urgency - 1 ? minutes : known)] };
    }

    public bool Equals(Promise? other) => other is not null && Minutes.SequenceEqual(other.Minutes);

    public override int GetHashCode() => HashCode.Combine(Minutes[0], Minutes[^1]);
}
