using System.Runtime.InteropServices;

namespace Dragoman.Stories.Matching;

/// <summary>Tokens of the text before, replaced by tokens of the text after; ends are exclusive and one side may be empty.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hunk(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd)
{
    public int Removed => BeforeEnd - BeforeStart;

    public int Added => AfterEnd - AfterStart;

    public Hunk JoinedTo(Hunk next) => new(BeforeStart, next.BeforeEnd, AfterStart, next.AfterEnd);
}
