namespace Dragoman.Languages;

/// <summary>Finds the marks that make a rank of a numeral: 25th, 25e, 25-я, ۲۵مین, 第25.</summary>
internal sealed class RankMarks(FoldedText folded, NumberWords words)
{
    internal bool Are(int at, int end)
    {
        foreach (string mark in words.RankBefore)
        {
            if (folded.Letters[..at].EndsWith(mark))
                return true;
        }

        // A hyphen, a joint or the point of 25.º
        int behind = end < folded.Length && folded[end] is ' ' or '.' ? end + 1 : end;
        bool joined = behind > end && folded.Place(end) + 1 == folded.Place(behind) && folded.IsJoint(end);
        return StartsRank(end) || (joined && StartsRank(behind));
    }

    private bool StartsRank(int at)
    {
        foreach (string mark in words.RankBehind)
        {
            if (folded.Letters[at..].StartsWith(mark) && !folded.IsLetter(at + mark.Length))
                return true;
        }

        return false;
    }
}
