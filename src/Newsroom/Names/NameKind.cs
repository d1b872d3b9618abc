namespace Dragoman.Names;

public enum NameKind
{
    Person,
    Organisation,
    Place,
    Event,
    Term,
}

/// <summary>Who says what an entry says.</summary>
public enum NameOrigin
{
    /// <summary>The newsroom decided it: it is what translations are checked against.</summary>
    Newsroom,

    /// <summary>Unicode CLDR says it, and the newsroom has not looked at it.</summary>
    Cldr,
}

/// <summary>What the newsroom thinks of a form.</summary>
public enum Standing
{
    Preferred,
    Admitted,
    Short,
    Abbreviation,
    Deprecated,
}
