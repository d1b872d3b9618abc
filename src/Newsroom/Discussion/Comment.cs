using NodaTime;

namespace Dragoman.Discussion;

public enum CommentKind
{
    /// <summary>A person says something.</summary>
    Remark,

    /// <summary>The thread is settled.</summary>
    Resolved,

    /// <summary>It is not, after all.</summary>
    Reopened,
}

/// <summary>What somebody said of a block, or did to the thread of what was said. Nothing of it is ever changed or taken away.</summary>
/// <param name="Block">The block that it is about, in the article or in its source.</param>
/// <param name="Thread">The identity of the remark that began the thread: its own where it is that one.</param>
/// <param name="Mentioned">The identities of the accounts that it calls by their names.</param>
public sealed record Comment(string Id, string Story, string Article, string Block, string Thread, CommentKind Kind, string Text, Instant At, string By, IReadOnlyList<string> Mentioned);

/// <summary>A remark with the answers to it.</summary>
public sealed record CommentThread(string Block, IReadOnlyList<Comment> Remarks, Comment? Resolution)
{
    public string Id => Remarks[0].Id;

    public bool IsOpen => Resolution is null;

    /// <summary>The threads of an article in the order in which they began.</summary>
    internal static IReadOnlyList<CommentThread> Of(IEnumerable<Comment> comments) =>
    [
        .. comments.GroupBy(comment => comment.Thread).Select(said => new CommentThread(
            said.First().Block,
            [.. said.Where(comment => comment.Kind == CommentKind.Remark)],
            said.LastOrDefault(comment => comment.Kind != CommentKind.Remark) is { Kind: CommentKind.Resolved } resolved ? resolved : null)),
    ];
}
