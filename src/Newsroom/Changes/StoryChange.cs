using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Changes;

/// <summary>That something happened to a story: enough for a screen to know whether to look again, no text.</summary>
/// <param name="Edition">Whose article changed; null for the story as a whole.</param>
/// <param name="Subject">What of it: the number of the revision or publication, the identity of a comment, the holder of a claim, the names of a byline before.</param>
/// <param name="Change">What the editor said of a publication.</param>
public sealed record StoryChange(string Story, string? Edition, ChangeKind Kind, string? Subject, ChangeType? Change, Instant At, string By)
{
    /// <summary>Only grows, in the order in which changes become visible: whoever knows a number needs only what came after.</summary>
    public long Number { get; init; }
}
