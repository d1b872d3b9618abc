using Dragoman.Languages;

namespace Dragoman.Web.Desk.Speech;

/// <summary>Words that run the other way than the sentence they stand in, where no element can be put around them.</summary>
internal static class ForeignText
{
    private const string Isolate = "\u2068";
    private const string End = "\u2069";

    public static string Isolated(string text, Direction around) =>
        text.Any(letter => char.IsLetter(letter) && ReadsFromTheRight(letter) != (around == Direction.RightToLeft)) ? Isolate + text + End : text;

    /// <summary>Figures with signs between them, as 2014-10, keep their order in every direction.</summary>
    public static string Apart(string figures) => figures.All(char.IsDigit) ? figures : Isolate + figures + End;

    private static bool ReadsFromTheRight(char letter) => letter is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
