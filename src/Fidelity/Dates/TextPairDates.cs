namespace Dragoman.Fidelity;

/// <content>Which dates of the two sides answer each other.</content>
public sealed partial class TextPair
{
    private DateMatches? dates;

    internal DateMatches Dates => dates ??= new DateMatches(this);
}
