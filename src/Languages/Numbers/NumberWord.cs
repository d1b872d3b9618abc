namespace Dragoman.Languages;

/// <summary>What a number word does in a number.</summary>
internal enum NumberWordKind
{
    /// <summary>A number of its own: seven, two hundred.</summary>
    Cardinal,

    /// <summary>A rank.</summary>
    Ordinal,

    /// <summary>Multiplies what stands before it: thousand, lakh, dozen.</summary>
    Scale,

    /// <summary>An order of magnitude alone: thousands, dozens.</summary>
    Vague,

    /// <summary>A share of one: half.</summary>
    Part,

    /// <summary>A factor: double.</summary>
    Times,

    /// <summary>Joins two parts of a number: and, و.</summary>
    Joiner,

    /// <summary>Stands between a share and its scale and counts nothing: half <i>a</i> million.</summary>
    Article,

    /// <summary>Stands between a whole number and its decimals: point, ممیز, целых.</summary>
    Point,

    /// <summary>Says what part of one the number before it counts: tenths, сотых.</summary>
    Denominator,

    /// <summary>Before a unit, counts one of it: <i>a</i> mile.</summary>
    OneOf,

    /// <summary>Before a number below nought: minus.</summary>
    MinusBefore,

    /// <summary>Ends in a minus and is none: al menos, au moins.</summary>
    NotMinus,

    /// <summary>Behind a number below nought: below zero.</summary>
    MinusBehind,

    /// <summary>Stands before a year: in, since, سال.</summary>
    YearBefore,

    /// <summary>Stands behind a year: yılında, میں, году.</summary>
    YearBehind,

    /// <summary>Makes a rank of the numeral behind it: 第.</summary>
    RankBefore,

    /// <summary>Makes a rank of the numeral that it is written on: 25<i>th</i>, 25-<i>я</i>.</summary>
    RankBehind,

    /// <summary>Adds its share to the number behind it: ساڑھے تین is 3.5.</summary>
    Ahead,

    /// <summary>Is written in one with the word behind it: Arabic و, ال, ب; Hebrew ה.</summary>
    Prefix,

    /// <summary>Is another word as often: نه (nine, no), نو (nine, new). Alone it says little.</summary>
    Homograph,

    /// <summary>Holds a number word but is no number: سه‌شنبه (Tuesday).</summary>
    None,
}

/// <summary>One meaning of a number word.</summary>
internal readonly record struct NumberWord(NumberWordKind Kind, decimal Value);
