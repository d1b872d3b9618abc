using System.Runtime.InteropServices;

namespace Dragoman.Similarity;

/// <summary>A unit whose source resembles the query.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Distance">The edits between the normalised texts, in characters.</param>
/// <param name="Length">The characters of the longer of the two normalised texts.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Near(int Id, int Distance, int Length) : IComparable<Near>
{
    /// <summary>1 - distance / length: 1 for texts that are the same once normalised.</summary>
    public double Score => 1 - ((double)Distance / Length);

    /// <summary>Best first; of equals the unit with the greater number, which is the later one.</summary>
    public int CompareTo(Near other)
    {
        int byScore = ((long)Distance * other.Length).CompareTo((long)other.Distance * Length);
        return byScore != 0 ? byScore : other.Id.CompareTo(Id);
    }

    public static bool operator <(Near left, Near right) => left.CompareTo(right) < 0;

    public static bool operator <=(Near left, Near right) => left.CompareTo(right) <= 0;

    public static bool operator >(Near left, Near right) => left.CompareTo(right) > 0;

    public static bool operator >=(Near left, Near right) => left.CompareTo(right) >= 0;
}
