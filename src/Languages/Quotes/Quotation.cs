using System.Runtime.InteropServices;

namespace Dragoman.Languages;

/// <summary>A quotation in a text, with offsets in UTF-16 units.</summary>
/// <param name="Start">Where its opening mark stands; the start of its paragraph where it was opened before.</param>
/// <param name="End">Behind its closing mark; the end of its paragraph where it is closed later.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one inside it, and so on.</param>
/// <param name="Opened">Whether its opening mark stands in the text.</param>
/// <param name="Closed">Whether its closing mark stands in the text.</param>
/// <param name="IsSingle">Whether its marks are single ones (' ‘ ‚ ‹).</param>
/// <param name="IsTitle">Whether its marks are those that Chinese puts around titles of works: 《》〈〉.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Quotation(int Start, int End, int Depth, bool Opened, bool Closed, bool IsSingle, bool IsTitle);
