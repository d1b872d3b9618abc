namespace Dragoman.Languages;

/// <summary>How a number is said.</summary>
public enum NumberForm
{
    /// <summary>In digits, with or without a scale word: 12, ۱۲, 2.8bn, 10 هزار.</summary>
    Digits,

    /// <summary>In words: twelve, دوازده.</summary>
    Words,

    /// <summary>In Roman numerals: XIV.</summary>
    Roman,

    /// <summary>An order of magnitude without a count: thousands, میلیون‌ها. The value is that of the scale.</summary>
    Magnitude,

    /// <summary>A factor or a share in one word: double, half, نصف. The value is 2, 0.5.</summary>
    Factor,

    /// <summary>A number word that begins a longer word: двухлетний, zweijährig. It may mean something else.</summary>
    Part,
}

/// <summary>A number in a text.</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="Length">How many units it takes.</param>
/// <param name="Value">Its value, scale words included; below nought for a row of numbers that is no single one (see Parts).</param>
/// <param name="Form">How it is said.</param>
public sealed record NumberMention(int Start, int Length, decimal Value, NumberForm Form)
{
    /// <summary>Whether it is a rank.</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>Other values that its writing may stand for: 1.250 is 1250 in German and 1.25 in English; 125m is 125 metres or million.</summary>
    public IReadOnlyList<decimal> OtherValues { get; init; } = [];

    /// <summary>The numbers it falls into when it is no single number: a clock time 7:55, a date 30.9, a score 21:15.</summary>
    public IReadOnlyList<decimal> Parts { get; init; } = [];

    /// <summary>Whether it was written with a colon or a point between hours and minutes.</summary>
    public bool IsClockLike { get; init; }

    /// <summary>What the scale word behind a numeral multiplies it by; 1 without one.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Whether a minus stands before it, or words that say so: minus five, five below zero.</summary>
    public bool IsNegative { get; init; }

    /// <summary>The noughts that it begins with, as codes and telephone numbers do: 2 of 007, 1 of 00.</summary>
    public int LeadingNoughts { get; init; }

    /// <summary>Whether a word is seldom a number (one, first): its loss says little.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether it is more than one of its scale, nobody says how many: thousands.</summary>
    internal bool IsVague { get; init; }

    /// <summary>Whether it is a "one" that also serves as the article: un, ein, یک.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Whether it stands where a year would: "in" before it, yılında behind it.</summary>
    public bool IsInYearPlace { get; init; }

    /// <summary>Whether it is a year of four figures, by the words around it.</summary>
    public bool IsYear => IsInYearPlace && Value is >= 1000 and < 2200 && Value % 1 == 0 && Form == NumberForm.Digits;

    /// <summary>The index behind its last unit.</summary>
    public int End => Start + Length;
}
