namespace Dragoman.Languages;

/// <summary>A scale that is said again behind a half: مليون ونصف المليون.</summary>
internal sealed class RepeatedScale(FoldedText folded, NumberWords words)
{
    /// <summary>The index behind the scale if it is said again, else the same index.</summary>
    internal int Skip(int end, decimal scale)
    {
        int next = end < folded.Length && folded[end] == ' ' ? end + 1 : end;
        if (words.IsUnitFirst && folded.Letters[next..].StartsWith("ال") && words.Words.Longest(folded, next, false, out _) is null)
            next += 2;
        return words.Words.Longest(folded, next, false, out int behind) is { } meanings && meanings.Exists(m => m.Kind is NumberWordKind.Scale or NumberWordKind.Ordinal && m.Value == scale) ? behind : end;
    }
}
