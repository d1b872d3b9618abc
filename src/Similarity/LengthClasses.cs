namespace Dragoman.Similarity;

/// <summary>Texts of about the same length stand together: each class is at most a sixteenth wide.</summary>
internal static class LengthClasses
{
    private static readonly int[] Starts = Make();

    internal static int Count => Starts.Length;

    internal static int Of(int length)
    {
        int found = Array.BinarySearch(Starts, length);
        return found >= 0 ? found : ~found - 1;
    }

    internal static int Shortest(int number) => Starts[number];

    internal static int Longest(int number) => number + 1 < Starts.Length ? Starts[number + 1] - 1 : int.MaxValue;

    private static int[] Make()
    {
        List<int> starts = [0];
        for (long start = 1; start < int.MaxValue; start = Math.Max(start + 1, start * 17 / 16))
            starts.Add((int)start);
        return [.. starts];
    }
}
