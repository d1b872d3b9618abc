namespace Dragoman.Languages;

/// <summary>What a name that every language has is of.</summary>
public enum StandardNameKind
{
    /// <summary>A country or territory; its key is the ISO 3166-1 code.</summary>
    Territory,

    /// <summary>A language; its key is the BCP 47 tag.</summary>
    Language,

    /// <summary>A currency that is legal tender; its key is the ISO 4217 code.</summary>
    Currency,

    /// <summary>A month; its key is the calendar and the month's number: <c>gregorian-1</c>.</summary>
    Month,

    /// <summary>A day of the week; its key is the ISO 8601 number, 1 for Monday.</summary>
    Weekday,
}

/// <summary>A name that every language has.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Key">Its code among those of its kind.</param>
/// <param name="Forms">The language's tag → its forms, the usual one first.</param>
public sealed record StandardName(StandardNameKind Kind, string Key, IReadOnlyDictionary<string, IReadOnlyList<string>> Forms);
