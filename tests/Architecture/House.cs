using System.Text.RegularExpressions;

namespace Dragoman.Architecture.Tests;

/// <summary>What ARCHITECTURE.md lays down: the projects with what each may use, and the rooms in their order.</summary>
internal static partial class House
{
    public static IReadOnlyDictionary<string, string[]> MayUse { get; } = Marked("projects")
        .Select(line => Names().Matches(line.Split('|') is [_, var name, var uses, ..] ? name + uses : line).Select(match => match.Groups["it"].Value).ToArray())
        .Where(names => names.Length > 0)
        .ToDictionary(names => names[0], names => names[1..], StringComparer.Ordinal);

    /// <summary>Top to bottom: a room may use the rooms above it.</summary>
    public static IReadOnlyList<string> Rooms { get; } = [.. RoomLines().Select(room => room.Name)];

    /// <summary>Rooms that have their place in the order but no code yet.</summary>
    public static IReadOnlyList<string> RoomsToCome { get; } = [.. RoomLines().Where(room => room.ToCome).Select(room => room.Name)];

    private static IEnumerable<(string Name, bool ToCome)> RoomLines() => Marked("rooms")
        .Select(line => (Match: RoomLine().Match(line), Line: line))
        .Where(room => room.Match.Success)
        .Select(room => (room.Match.Groups["it"].Value, room.Line.Contains("*(to come)*", StringComparison.Ordinal)));

    private static string[] Marked(string list)
    {
        var text = Repository.Text("ARCHITECTURE.md");
        var match = Regex.Match(text, $"<!-- {list}.*?-->(?<it>.*?)<!-- /{list} -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(match.Success, $"ARCHITECTURE.md has no list between <!-- {list} --> and <!-- /{list} -->");
        return match.Groups["it"].Value.Split('\n');
    }

    [GeneratedRegex(@"`(?<it>\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"^\d+\. `(?<it>\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoomLine();
}
