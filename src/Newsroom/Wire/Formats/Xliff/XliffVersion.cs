namespace Dragoman.Wire.Formats.Xliff;

public enum XliffVersion
{
    /// <summary>1.2, which most older programs read.</summary>
    V12,

    /// <summary>2.1, the standard (ISO 21720).</summary>
    V21,
}
