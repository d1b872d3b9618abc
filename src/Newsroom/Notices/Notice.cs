using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Notices;

/// <summary>What a person is told of.</summary>
public enum NoticeKind
{
    /// <summary>Work was given to them.</summary>
    HandedOver,

    /// <summary>Somebody took over what they had.</summary>
    Claimed,

    /// <summary>The source of a translation of theirs was changed.</summary>
    Stale,
    Killed,
    TakenDown,

    /// <summary>A text waits for somebody who may approve it.</summary>
    SentToReview,

    /// <summary>Their text came back from review.</summary>
    SentBack,

    /// <summary>Somebody called them by name in a comment.</summary>
    Mentioned,

    /// <summary>Somebody said something in a thread that they had said something in.</summary>
    Answered,
}

/// <summary>How a person wants to be told.</summary>
public enum NoticeWay
{
    Off,

    /// <summary>In the desk.</summary>
    Desk,

    /// <summary>In the desk, and by one e-mail a day with all that is unread.</summary>
    Digest,

    /// <summary>In the desk, and by e-mail at once.</summary>
    Mail,
}

/// <summary>Something that concerns a person. One correction is one notice, however many paragraphs it changed.</summary>
public sealed record Notice(string Id, string Account, NoticeKind Kind, NoticeMatter Matter, Instant At, Instant? ReadAt);

/// <summary>What happened.</summary>
/// <param name="Edition">The edition whose work it concerns.</param>
/// <param name="Headline">As it was then.</param>
/// <param name="HeadlineEdition">The edition whose headline it is.</param>
/// <param name="By">Who did it.</param>
public sealed record NoticeMatter(string Story, string Edition, string Headline, string HeadlineEdition, string By)
{
    /// <summary>How many paragraphs went stale.</summary>
    public int Count { get; init; }

    /// <summary>What the editor said of the change.</summary>
    public ChangeType? Change { get; init; }

    /// <summary>The edition whose text changed.</summary>
    public string? From { get; init; }

    /// <summary>What was said with it: a reason, a note, a comment.</summary>
    public string? Words { get; init; }

    /// <summary>The block that the talk is about.</summary>
    public string? Block { get; init; }

    /// <summary>It concerns the story as a whole, or an article that is not begun.</summary>
    public bool IsOfStory { get; init; }

    /// <summary>Where in the desk the person sees it.</summary>
    public string Place => IsOfStory ? $"/desk/stories/{Story}" : $"/desk/stories/{Story}/{Edition}{(Block is null ? "" : "/talk/" + Block)}";
}
