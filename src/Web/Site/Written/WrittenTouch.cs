using Dragoman.Stories;

namespace Dragoman.Web.Site.Written;

/// <summary>What changed since the site was last written.</summary>
/// <param name="Stories">Their own pages are made again.</param>
/// <param name="Places">Where their articles stand in lists: the first place of the millisecond in which each was published first.</param>
/// <param name="Topics">What they tell of or told of.</param>
/// <param name="IsByAuthors">Whether one of them bears a byline or has lost one.</param>
internal sealed record WrittenTouch(IReadOnlySet<string> Stories, IReadOnlyList<long> Places, IReadOnlySet<string> Topics, bool IsByAuthors)
{
    /// <summary>Whether nothing changed in a list, nor in which editions have one like it.</summary>
    public bool Spares(ShownList list) => list switch
    {
        { Topic: { } topic } => !Topics.Contains(topic),
        { Author: not null } => !IsByAuthors,
        _ => false,
    };

    /// <summary>Whether nothing changed in a part of a list, from one place up to another.</summary>
    public bool Spares(long from, long to) => !Places.Any(place => place < to && place + ShownLine.PlacesInMillisecond > from);
}
