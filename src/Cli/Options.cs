using System.CommandLine;
using System.Globalization;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Cli;

/// <summary>What several commands understand alike.</summary>
internal static class Options
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "The newsroom's data folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DRAGOMAN_DATA") ?? "./data",
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "Connection string of a PostgreSQL database (\"Host=…\"); without it, SQLite in the data folder. Also: DRAGOMAN_DATABASE.",
        HelpName = "STRING",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DRAGOMAN_DATABASE"),
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object, for scripts." };

    public static readonly Option<string> By = new("--by")
    {
        Description = "Who does it, for the history.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DRAGOMAN_BY") ?? "command line",
    };

    public static readonly Option<string?> Theme = new("--theme")
    {
        Description = "The folder of the newsroom's own theme; the folder theme beside the data, if not given. Also: DRAGOMAN_THEME.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DRAGOMAN_THEME"),
    };

    public static Argument<string> Story => new("STORY") { Description = "The story: its identity, or the address of one of its pages.", CustomParser = null };

    public static Option<string> Edition => new("--edition") { Description = "The edition's language tag, e.g. fa.", HelpName = "TAG", Required = true };

    public static Option<string?> At => new("--at")
    {
        Description = "The instant from which readers see it, e.g. 2021-06-30T21:30+03:00; in the future, it is withheld until then. Now, if not given.",
        HelpName = "INSTANT",
    };

    /// <summary>A command with the options that every command has.</summary>
    public static Command Verb(string name, string description) => new(name, description) { Data, Database, Json, By };

    /// <summary>Opens the newsroom that is there; a folder that holds none is left as it is.</summary>
    public static Task<House> OpenAsync(ParseResult parsed, CancellationToken cancel) => HasNewsroom(parsed)
        ? MakeAsync(parsed, cancel)
        : throw new RefusedException($"There is no newsroom in {parsed.GetValue(Data)}.", "Name its folder with --data, or make one with: dragoman init --name \"…\" --edition fa --edition en");

    /// <summary>Opens the data folder or database, and makes it where it is not there yet.</summary>
    public static Task<House> MakeAsync(ParseResult parsed, CancellationToken cancel) =>
        House.OpenAsync(parsed.GetValue(Data)!, parsed.GetValue(Database), SystemClock.Instance, cancel);

    public static bool HasNewsroom(ParseResult parsed) => Storage.Database.Exists(parsed.GetValue(Data)!, parsed.GetValue(Database));

    /// <summary>The identity in what a person gave for a story: <c>k7f3q2d</c>, <c>/en/k7f3q2d/slug</c>, or the whole address.</summary>
    public static string StoryId(string given)
    {
        if (!given.Contains('/', StringComparison.Ordinal))
            return given;
        var path = Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? uri.AbsolutePath : given;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 ? parts[1] : given;
    }

    public static LanguageTag Tag(string given) => LanguageTag.TryParse(given, out var tag)
        ? tag
        : throw new UsageException($"\"{given}\" is not a language tag (BCP 47). Write for example fa, en, ar or fa-AF.");

    /// <summary>An instant; one without an offset is meant in the edition's own time zone, and has to come there just once.</summary>
    public static Instant InstantOf(string given, Edition edition)
    {
        string[] withOffset = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];
        var zulu = given.EndsWith('Z') ? given[..^1] + "+00:00" : given;
        if (DateTimeOffset.TryParseExact(zulu, withOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return Instant.FromDateTimeOffset(instant);
        if (ZonedTimes.Parse(given) is { } local)
            return ZonedTimes.InstantOf(local, edition.Zone);
        throw new UsageException($"\"{given}\" is not an instant. Write for example 2021-06-30T21:30+03:00; without the offset it is meant in the edition's zone, {edition.Zone}.");
    }

    public static ChangeType Change(string given) => Words.TryRead<ChangeType>(given, out var change)
        ? change
        : throw new UsageException($"\"{given}\" is not a type of change. It is one of: cosmetic, factual, update, legal.");

    /// <summary>The blocks of an article that a person named by their index in <c>dragoman status</c>; null where none was named.</summary>
    public static List<string>? Blocks(Article article, int[] indexes)
    {
        if (indexes.Length == 0)
            return null;
        var blocks = article.Head.Content.Blocks;
        return [.. indexes.Select(index => index >= 0 && index < blocks.Count
            ? blocks[index].Id
            : throw new RefusedException($"The {article.Edition} article has no block {index}: it has blocks 0 to {blocks.Count - 1}.", $"See dragoman status {article.Story.Id}"))];
    }
}
