using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>A place in a text, in UTF-16 units.</summary>
/// <param name="Start">The index of the first unit.</param>
/// <param name="Length">How many units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Span(int Start, int Length)
{
    /// <summary>The index behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The text at this place.</summary>
    /// <param name="text">The text that the place is in.</param>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }
}

/// <summary>One difference between a source and its translation.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How sure it is.</param>
/// <param name="Says">A sentence for an editor.</param>
/// <param name="Source">Where in the source; null where it says no such thing.</param>
/// <param name="Target">Where in the target; null where it says no such thing.</param>
public sealed record Finding(FindingKind Kind, Severity Severity, Sentence Says, Span? Source, Span? Target)
{
    /// <summary>What it says, in English.</summary>
    public string Message => Says.ToString();
}
