namespace Dragoman.Names;

/// <summary>Somebody else has changed the entry since it was opened. Nothing was stored; both texts can be shown.</summary>
public sealed class NameChangedException(NameEntry wanted, long number)
    : Exception($"The name {wanted.Id} was changed by somebody else meanwhile. Nothing was stored: look at both, and save again.")
{
    /// <summary>What was to be stored.</summary>
    public NameEntry Wanted => wanted;

    /// <summary>The revision that stands now.</summary>
    public long Number => number;
}
