using System.Runtime.InteropServices;

namespace Dragoman.Languages;

internal enum DateItemKind
{
    /// <summary>A run of digits, or a number word.</summary>
    Number,
    Word,

    /// <summary>One character that is neither letter, digit nor space.</summary>
    Mark,
}

/// <summary>One piece of a text as the readers of dates see it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="End">The index behind its last.</param>
/// <param name="Word">What the word or phrase means to a date; null for others.</param>
/// <param name="Value">The number, -1 where it is too long; the character of a mark.</param>
/// <param name="Digits">How many digits a number has; 0 for a number word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateItem(DateItemKind Kind, int Start, int End, DateWord? Word, int Value, int Digits)
{
    internal Range Place => Start..End;

    internal bool Is(DateRoles roles) => Word is not null && Word.Is(roles);

    internal bool IsMark(char mark) => Kind == DateItemKind.Mark && Value == mark;

    internal bool IsDigits => Kind == DateItemKind.Number && Digits > 0;
}
