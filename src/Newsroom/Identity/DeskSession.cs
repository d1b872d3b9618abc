using NodaTime;

namespace Dragoman.Identity;

/// <summary>One browser that is signed in. The server holds it, so that it can be ended from anywhere.</summary>
public sealed record DeskSession
{
    /// <summary>A session that nothing was done in for so long has ended.</summary>
    public static readonly Duration Idle = Duration.FromHours(14);

    /// <summary>And whatever was done: after so long one signs in again.</summary>
    public static readonly Duration Longest = Duration.FromDays(30);

    public required string Id { get; init; }

    public required string AccountId { get; init; }

    public required Instant MadeAt { get; init; }

    public required Instant SeenAt { get; init; }

    public Instant? EndedAt { get; init; }

    /// <summary>What the person was known by: password, second factor, passkey, directory.</summary>
    public required SignInWay Way { get; init; }

    public string Agent { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>What the directory wants to see when its session is to end too.</summary>
    public string? DirectoryToken { get; init; }

    public bool OpenAt(Instant now) => EndedAt is null && now < SeenAt + Idle && now < MadeAt + Longest;
}

public enum SignInWay
{
    Password,
    SecondFactor,
    RecoveryCode,
    Passkey,
    Directory,
}
