using NodaTime;

namespace Dragoman.Stories;

/// <summary>Who does something to a story, and when.</summary>
public sealed record Act(string By, Instant At)
{
    /// <summary>Who does it, where a command does not say who.</summary>
    public const string CommandLine = "command line";
}
