namespace Dragoman.Identity;

/// <summary>An authenticator that must be at hand beside the password.</summary>
public sealed record SecondFactor
{
    /// <summary>In Base32.</summary>
    public required string Key { get; init; }

    /// <summary>False until the person has shown that the authenticator holds the key.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The step of the last code that was taken: none is taken twice.</summary>
    public long LastStep { get; init; }

    /// <summary>Digests of the codes for the day when the authenticator is lost; each opens once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];
}
