namespace Dragoman.Names;

/// <summary>A place in a text where an entry is named.</summary>
/// <param name="Form">The form of the entry that is meant.</param>
/// <param name="Start">Where the form begins, in UTF-16 units; what is joined before it is not part of it.</param>
/// <param name="Written">The form as the text has it.</param>
/// <param name="Before">What is joined before it in the same word.</param>
/// <param name="After">An ending that is joined to it.</param>
/// <param name="Assimilated">Form and joined letters changed where they meet.</param>
public sealed record Mention(NameEntry Entry, string Form, Standing Standing, int Start, string Written, string Before = "", string After = "", bool Assimilated = false)
{
    public int End => Start + Written.Length;

    /// <summary>Whether another form can simply be put in its place: it stands there whole, and in the same letters.</summary>
    public bool IsWhole => After.Length == 0 && !Assimilated && string.Equals(Written, Form, StringComparison.Ordinal);
}
