using Dragoman.Languages;

namespace Dragoman.Wire.Formats;

/// <summary>An exchange file that cannot be read: what is wrong, on which line, and what the person can do about it.</summary>
/// <param name="what">A sentence without its full stop.</param>
/// <param name="line">Counted from 1; 0 when the fault has no place.</param>
/// <param name="column">Counted from 1; 0 when only the line is known.</param>
/// <param name="cure">A sentence with its full stop.</param>
public sealed class UnreadableFileException(Sentence what, int line, int column, Sentence cure)
    : Exception($"{what}{Place(line, column)}. {cure}")
{
    public const string Mend = "Mend it in the program that wrote the file, or export the file again.";

    public string What => what.ToString();

    public int Line => line;

    public int Column => column;

    public string Cure => cure.ToString();

    public Sentence Fault => what;

    public Sentence Remedy => cure;

    private static string Place(int line, int column) => (line, column) switch
    {
        (0, _) => "",
        (_, 0) => FormattableString.Invariant($" (line {line})"),
        _ => FormattableString.Invariant($" (line {line}, column {column})"),
    };
}
