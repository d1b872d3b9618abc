using System.Runtime.InteropServices;

namespace Dragoman.Languages;

/// <summary>A word of a text, and the term under which it is found.</summary>
/// <param name="Start">Index of its first UTF-16 unit.</param>
/// <param name="End">Index behind its last one.</param>
/// <param name="Term">Folded and stemmed: letters and digits only, the same for all forms of a word that the stemmer knows.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SearchWord(int Start, int End, string Term);
