using NodaTime;

namespace Dragoman.Stories;

/// <summary>Who does something to a story, and when.</summary>
public sealed record Act(string By, Instant At);
