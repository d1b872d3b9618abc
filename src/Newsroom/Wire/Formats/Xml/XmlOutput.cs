using System.Globalization;
using System.Text;
using System.Xml;

namespace Dragoman.Wire.Formats.Xml;

/// <summary>How our XML is written: UTF-8 without a mark, line feeds, and only characters that XML can hold.</summary>
internal static class XmlOutput
{
    /// <summary>A carriage return, and a line break in an attribute, are written as references: they come back as they were.</summary>
    public static XmlWriter Writer(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
        CheckCharacters = true,
    });

    /// <summary>Starts a line inside an element that holds only elements.</summary>
    public static void NewLine(this XmlWriter writer, int depth) => writer.WriteWhitespace("\n" + new string(' ', depth * 2));

    /// <summary>The text, when XML can hold every character of it.</summary>
    /// <param name="where">What holds the text, as the refusal names it: <c>the note of unit 4</c>.</param>
    public static string Check(string text, string where)
    {
        var at = IndexOfForbidden(text);
        return at < 0 ? text : throw new RefusedException(
            $"XML cannot hold U+{((int)text[at]).ToString("X4", CultureInfo.InvariantCulture)}, which stands at character {at + 1} of {where}.",
            "Take it out of the text and export again.");
    }

    public static int IndexOfForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                return i;
        }
        return -1;
    }
}
