namespace Dragoman.Stories.Matching;

/// <summary>What changed between two versions of one text, by whole words.</summary>
public static class WordDiff
{
    /// <summary>
    /// The changes in reading order, what was removed before what was added in its place.
    /// Same and removed together are the text before; same and added together are the text after.
    /// </summary>
    public static IReadOnlyList<Change> Between(string before, string after)
    {
        var (old, now) = TokenText.Both(before, after);
        var changes = new List<Change>();
        var at = 0;
        foreach (var hunk in Hunks(old, now))
        {
            Add(changes, ChangeKind.Same, old.Text(at, hunk.BeforeStart));
            Add(changes, ChangeKind.Removed, old.Text(hunk.BeforeStart, hunk.BeforeEnd));
            Add(changes, ChangeKind.Added, now.Text(hunk.AfterStart, hunk.AfterEnd));
            at = hunk.BeforeEnd;
        }
        Add(changes, ChangeKind.Same, old.Text(at, old.Count));
        return changes;
    }

    /// <summary>The words that changed, for one line of plain text; empty where nothing did.</summary>
    public static string Summary(string before, string after) => ChangeSummary.Of(Between(before, after));

    private static List<Hunk> Hunks(TokenText before, TokenText after) =>
        new Tidying(before, after).Tidy(Myers.Hunks(before.Numbers, after.Numbers));

    private static void Add(List<Change> changes, ChangeKind kind, string text)
    {
        if (text.Length > 0)
            changes.Add(new Change(kind, text));
    }
}
