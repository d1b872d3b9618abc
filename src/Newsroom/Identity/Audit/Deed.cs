namespace Dragoman.Identity.Audit;

/// <summary>What somebody did, before it is written into the trail.</summary>
/// <param name="By">The account's name, or "command line".</param>
/// <param name="Act">One of <see cref="Acts"/>.</param>
/// <param name="Subject">On what, as kind:identity, e.g. <c>story:k7f3q2d</c>.</param>
public sealed record Deed(string By, string Act, string Subject)
{
    public string? Edition { get; init; }

    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    public static string Story(string id) => "story:" + id;

    public static string Account(string name) => "account:" + name;

    public static string OfEdition(string tag) => "edition:" + tag;

    public static string Name(string id) => "name:" + id;

    public Deed With(string detail, string value) => this with { Details = new Dictionary<string, string>(Details) { [detail] = value } };
}
