using Dragoman.Wire.Formats.Bilingual;

namespace Dragoman.Wire.Formats.Xliff;

public static class XliffWriter
{
    /// <exception cref="RefusedException">
    /// 1.2: a text holds a character that XML cannot hold. 2.1 carries those; there an id that XML cannot hold is refused.
    /// </exception>
    public static void Write(Stream stream, BilingualFile file, XliffVersion version)
    {
        if (version == XliffVersion.V12)
            Xliff1Writer.Write(stream, file);
        else
            Xliff2Writer.Write(stream, file);
    }
}
