namespace Dragoman.Stories;

public sealed partial class Story
{
    public const int MostUrgent = 1;
    public const int LeastUrgent = 8;

    /// <summary>The middle of IPTC's scale, on which 1 is a flash.</summary>
    public const int UsualUrgency = 5;

    public int Urgency { get; private set; } = UsualUrgency;

    /// <summary>Who has changed the urgency since the story was loaded.</summary>
    internal Act? Urged { get; private set; }

    /// <returns>Whether it was another one before.</returns>
    public bool SetUrgency(int urgency, Act act)
    {
        RefuseWhenKilled();
        if (urgency is < MostUrgent or > LeastUrgent)
            throw new RefusedException($"There is no urgency {urgency}.", $"It goes from {MostUrgent}, the most urgent, to {LeastUrgent}.");
        if (urgency == Urgency)
            return false;
        (Urgency, Urged) = (urgency, act);
        return true;
    }

    internal void RestoreUrgency(long? stored) => Urgency = (int)(stored ?? UsualUrgency);
}
