namespace Dragoman.Fidelity;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>A number lost, added or changed.</summary>
    Number,

    /// <summary>A rank: third, 3rd, سوم.</summary>
    Ordinal,

    /// <summary>A share in the hundred.</summary>
    Percentage,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A quantity with a unit.</summary>
    Measure,

    /// <summary>A day, month or year, in any calendar.</summary>
    Date,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A quotation cut, unmarked, merged or invented.</summary>
    Quotation,

    /// <summary>A name of a person, organisation or place dropped or replaced.</summary>
    Name,

    /// <summary>A negation lost or gained.</summary>
    Negation,

    /// <summary>Something of the source that the target leaves out.</summary>
    Omission,

    /// <summary>Something of the target that the source does not say.</summary>
    Addition,

    /// <summary>A term in another than its approved form.</summary>
    Term,

    /// <summary>Mixed or stray characters, bidirectional controls, wrong digits for the edition.</summary>
    Script,
}
