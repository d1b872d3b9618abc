namespace Dragoman.Memory;

public enum UnitState
{
    /// <summary>A person said that the translation fits.</summary>
    Confirmed,

    /// <summary>A later confirmation of the same block took its place.</summary>
    Superseded,

    /// <summary>Its story was killed, or its article taken down.</summary>
    Withdrawn,
}
