using System.Globalization;
using Dragoman.Languages;

namespace Dragoman.Stories.Reading;

/// <summary>
/// Which characters may be stored. White space becomes one space; soft hyphens, zero-width spaces and byte order
/// marks vanish, since they only tell a program where a line may break; ZWNJ, ZWJ and the plain direction marks
/// belong to the spelling and stay; other control characters are left out and counted; what overrides the direction
/// of text is refused, since it shows a reader something else than what is stored.
/// </summary>
internal static class SourceCharacters
{
    public static readonly Sentence DirectionCure = Sentence.Of("Remove it, or read the text again with direction controls stripped.");

    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\uFEFF';

    public static bool IsControl(char c) => char.IsControl(c) || c is '\uFFFE' or '\uFFFF';

    /// <summary>Refuses what no reading can mend, with its place in the source; strips direction controls if told to.</summary>
    public static string Check(string text, bool stripControls, Omissions omissions)
    {
        RefuseBroken(text);
        var direction = BidiControls.IndexOfForbidden(text);
        if (direction < 0)
            return text;
        if (!stripControls)
            throw Direction(text[direction], TextPosition.Of(text, direction).Said);
        var stripped = BidiControls.Strip(text);
        omissions.Add(Omission.Direction, text.Length - stripped.Length);
        return stripped;
    }

    private static void RefuseBroken(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                throw new UnreadableTextException("The text holds a NUL character", TextPosition.Of(text, i).Said, "Remove it: this may be a binary file.");
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw HalfCharacter(text[i], TextPosition.Of(text, i));
            i++;
        }
    }

    public static UnreadableTextException Direction(char c, Sentence where)
        => new UnreadableTextException($"The text holds {CodePoint(c)}, which overrides the direction of the text around it", where, DirectionCure);

    private static UnreadableTextException HalfCharacter(char c, TextPosition position)
        => new UnreadableTextException($"The text holds half a character ({CodePoint(c)} alone)", position.Said, "Copy the text from its source again.");

    private static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
