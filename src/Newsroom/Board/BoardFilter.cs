namespace Dragoman.Board;

/// <summary>Which cards are asked for.</summary>
public sealed record BoardFilter
{
    public required IReadOnlyList<string> Editions { get; init; }

    public string? Section { get; init; }

    /// <summary>Who has them.</summary>
    public string? Holder { get; init; }

    /// <summary>Only those that nobody has.</summary>
    public bool IsUnheld { get; init; }

    /// <summary>Words of either headline.</summary>
    public string Text { get; init; } = "";

    public BoardState? State { get; init; }
}

/// <summary>What a list of cards is ordered by.</summary>
public enum BoardOrder
{
    /// <summary>What needs attention first, then by state and by when it is due.</summary>
    State,
    Due,
    Urgency,
    Filed,
    Edition,
    Section,
    Holder,
}
