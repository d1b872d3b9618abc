using System.Globalization;
using Dragoman.Board;
using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Stories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Dragoman.Web.Desk.Board;

public enum BoardLook
{
    Board,
    List,
    Matrix,
}

/// <summary>What the board's address asks for. All of it stands in the address, so that a view can be kept and sent.</summary>
public sealed record BoardQuery
{
    public const string Mine = "mine";
    public const string All = "all";
    public const string Me = "me";
    public const string Nobody = "nobody";

    public BoardLook Look { get; init; }

    /// <summary>A tag, <see cref="Mine"/> or <see cref="All"/>.</summary>
    public required string Edition { get; init; }

    public string Section { get; init; } = "";

    /// <summary>A name, <see cref="Me"/>, <see cref="Nobody"/>, or nothing.</summary>
    public string Person { get; init; } = "";

    public BoardState? State { get; init; }

    public string Text { get; init; } = "";

    public BoardOrder Order { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>How many were passed on the pages before.</summary>
    public int From { get; init; }

    public bool IsFiltered => Section.Length + Person.Length + Text.Length > 0 || State is not null;

    public static BoardQuery Of(IQueryCollection query, Account account, Newsroom newsroom)
    {
        var order = query["order"].ToString();
        var asked = query["edition"].ToString();
        return new()
        {
            Look = Words.TryRead<BoardLook>(query["view"].ToString(), out var look) ? look : BoardLook.Board,
            Edition = asked is Mine or All ? asked : newsroom.Find(asked)?.Tag ?? UsualFor(account, newsroom),
            Section = query["section"].ToString(),
            Person = query["person"].ToString(),
            State = Words.TryRead<BoardState>(query["state"].ToString(), out var state) ? state : null,
            Text = query["q"].ToString(),
            Order = Words.TryRead<BoardOrder>(order.TrimStart('-'), out var known) ? known : BoardOrder.State,
            IsDescending = order.StartsWith('-'),
            From = int.TryParse(query["from"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? Math.Min(from, 100_000) : 0,
        };
    }

    /// <summary>Who has one edition sees it, who has some sees those, and a chief of all sees all.</summary>
    private static string UsualFor(Account account, Newsroom newsroom) => OwnOf(account, newsroom) switch
    {
        [var one] => one,
        { Count: > 1 } some when some.Count < newsroom.Editions.Count => Mine,
        _ => All,
    };

    public static IReadOnlyList<string> OwnOf(Account account, Newsroom newsroom) =>
        [.. newsroom.Editions.Where(edition => account.MayWrite(edition.Tag)).Select(edition => edition.Tag)];

    public IReadOnlyList<string> EditionsFor(Account account, Newsroom newsroom) => Edition switch
    {
        Mine => OwnOf(account, newsroom),
        All => [.. newsroom.Editions.Select(edition => edition.Tag)],
        _ => [Edition],
    };

    public BoardFilter FilterFor(Account account, Newsroom newsroom) => new()
    {
        Editions = EditionsFor(account, newsroom),
        Section = Section.Length > 0 ? Section : null,
        Holder = Person switch { "" or Nobody => null, Me => account.Name, var name => name },
        IsUnheld = Person == Nobody,
        Text = Text,
        State = State,
    };

    public string Address => AddressUnder("/desk");

    public string AddressUnder(string path)
    {
        var parts = new Dictionary<string, string?>
        {
            ["view"] = Look == BoardLook.Board ? null : Words.Of(Look),
            ["edition"] = Edition,
            ["section"] = Some(Section),
            ["person"] = Some(Person),
            ["state"] = State is { } state ? Words.Of(state) : null,
            ["q"] = Some(Text),
            ["order"] = Order == BoardOrder.State && !IsDescending ? null : (IsDescending ? "-" : "") + Words.Of(Order),
            ["from"] = From == 0 ? null : From.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(path, parts.Where(part => part.Value is not null));
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
