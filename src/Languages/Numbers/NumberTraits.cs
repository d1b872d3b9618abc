namespace Dragoman.Languages;

/// <summary>How a language writes its numbers, by the row <c>trait</c> of its file.</summary>
[Flags]
internal enum NumberTraits
{
    None = 0,

    /// <summary>Number words are written in one: dreihundertfünfzig, 三百五十, yüzelli.</summary>
    InOne = 1 << 0,

    /// <summary>A number word at the head of a longer word says nothing there: tenure, unique, doscientas.</summary>
    WholeWords = 1 << 1,

    /// <summary>Words are not parted by spaces.</summary>
    NoSpaces = 1 << 2,

    /// <summary>The units stand before the tens, in words of their own.</summary>
    UnitFirst = 1 << 3,

    /// <summary>The word for one is the article too.</summary>
    OneIsArticle = 1 << 4,

    /// <summary>A point groups the thousands and a comma begins the fraction.</summary>
    PointGroups = 1 << 5,

    /// <summary>Two of a thing is a form of its noun.</summary>
    Dual = 1 << 6,

    /// <summary>Newsrooms write 0-1 for 1-0 as often as not.</summary>
    TurnsScores = 1 << 7,
}
