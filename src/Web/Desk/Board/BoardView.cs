using Dragoman.Board;
using Dragoman.Editions;
using Dragoman.Identity;
using NodaTime;

namespace Dragoman.Web.Desk.Board;

/// <summary>What the board shows, in one of its looks.</summary>
public sealed record BoardView(BoardQuery Query, Newsroom Newsroom, Account Reader, Instant Now)
{
    public IReadOnlyList<BoardTab> Tabs { get; init; } = [];

    public IReadOnlyList<Section> Sections { get; init; } = [];

    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyDictionary<BoardState, long> Counts { get; init; } = new Dictionary<BoardState, long>();

    public IReadOnlyDictionary<BoardState, IReadOnlyList<Card>> Columns { get; init; } = new Dictionary<BoardState, IReadOnlyList<Card>>();

    public IReadOnlyList<Card> List { get; init; } = [];

    public IReadOnlyList<IGrouping<string, Card>> Stories { get; init; } = [];

    /// <summary>The newest change that is shown.</summary>
    public long After { get; init; }

    /// <summary>Whether the newsroom has no story at all.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether nothing lies where the address asks for it.</summary>
    public bool IsBare => Query.State is { } state ? !Counts.ContainsKey(state) : Counts.Count == 0;

    /// <summary>Cards of several editions lie together: each has to say which is its own.</summary>
    public bool IsMixed => Query.EditionsFor(Reader, Newsroom).Count > 1;

    /// <summary>The editions whose cells the matrix shows.</summary>
    public IReadOnlyList<Edition> Shown => Newsroom.Editions;

    public string ChangedAddress => Query.AddressUnder("/desk/board/changed");

    public CardFace Face(Card card) => new(card, card.StateAt(Now), this);
}

/// <param name="Owed">How many stories wait.</param>
public sealed record BoardTab(string Edition, string Address, long Owed, bool Current);

/// <summary>A card as somebody looks at it.</summary>
public sealed record CardFace(Card Card, BoardState State, BoardView View)
{
    public string Id => $"card-{Card.Story}-{Card.Edition}";

    public Edition Edition => View.Newsroom[Card.Edition];

    public Edition From => View.Newsroom[Card.From];

    public string Article => $"/desk/stories/{Card.Story}/{Card.Edition}";

    /// <summary>Where the work is done: the text, or, while there is none, the story.</summary>
    public string Address => State == BoardState.ToCarry || Card.Duty is Duty.Withdrawn or Duty.Closed ? $"/desk/stories/{Card.Story}" : Article;

    public bool IsMine => Card.Holder == View.Reader.Name;

    public bool MayHold => View.Reader.MayWrite(Card.Edition);

    public bool IsLate => Card.DueAt < View.Now && State is not (BoardState.Scheduled or BoardState.Published or BoardState.Closed);

    /// <summary>Where the card lies among those of its column: to be compared letter by letter.</summary>
    public string Sort => State switch
    {
        BoardState.NeedsAttention => $"{Rank:D3}{Due}{Card.Urgency}{Card.Story}",
        BoardState.Writing => $"{Card.Urgency}{Latest(Card.Filed)}{Card.Story}",
        BoardState.Scheduled => $"{Card.Public ?? 0:D15}{Card.Story}",
        BoardState.Published => $"{Latest(Card.Public ?? 0)}{Card.Story}",
        _ => $"{Due}{Card.Urgency}{Latest(Card.Filed)}{Card.Story}",
    };

    private int Rank => Card.Rank;

    private string Due => $"{Card.Due ?? 999_999_999_999_999:D15}";

    private static string Latest(long at) => $"{999_999_999_999_999 - at:D15}";
}
