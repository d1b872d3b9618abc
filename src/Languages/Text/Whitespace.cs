using System.Text;

namespace Dragoman.Languages;

/// <summary>White space as typists and word processors leave it.</summary>
public static class Whitespace
{
    /// <summary>
    /// Makes each run of white space (Unicode's White_Space, so also NBSP, tabs and line ends) one space, and trims both ends. The
    /// zero-width non-joiner is no white space: it is spelling, and stays.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The folded text; folding it again changes nothing.</returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder folded = new(text.Length);
        bool pending = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                pending = folded.Length > 0;
                continue;
            }

            if (pending)
                folded.Append(' ');
            pending = false;
            folded.Append(c);
        }

        return folded.ToString();
    }
}
