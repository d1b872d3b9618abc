using Dragoman.Assignments;
using Dragoman.Stories;

namespace Dragoman.Web.Desk.Board;

/// <param name="People">Who may have the work.</param>
/// <param name="Return">Where the person came from.</param>
public sealed record AssignmentView(CardFace Face, Story Story, IReadOnlyList<Assignment> History, IReadOnlyList<string> People, bool MayUrge, string Return)
{
    public string Address => $"{Face.Article}/assignment";

    /// <summary>The newest step, while the reader can take it back.</summary>
    public Assignment? Undoable => History is [.., { Kind: not AssignmentKind.Undone } last] && last.By == Face.View.Reader.Name ? last : null;
}
