namespace Dragoman.Languages;

/// <summary>The direction in which a script's lines run.</summary>
public enum Direction
{
    /// <summary>As Latin, Cyrillic and Chinese are set.</summary>
    LeftToRight,

    /// <summary>As Arabic, Hebrew and Thaana are set.</summary>
    RightToLeft,
}
