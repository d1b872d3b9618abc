using System.CommandLine;
using System.Globalization;
using Dragoman.Editions;

namespace Dragoman.Cli;

/// <summary>What an edition is divided into, and how soon it owes what others have.</summary>
internal sealed class EditionPlan
{
    private readonly Option<string[]> sections = new("--section") { Description = "Add a section, or name it anew: politics=Politics. May be given several times.", HelpName = "SLUG=NAME" };
    private readonly Option<string[]> without = new("--without-section") { Description = "Take a section away; its articles stand in none.", HelpName = "SLUG" };
    private readonly Option<string[]> owed = new("--owed") { Description = "How soon a story of an urgency (1 to 8) is owed: 1=15 is in 15 minutes.", HelpName = "URGENCY=MINUTES" };

    public IEnumerable<Option> Options => [sections, without, owed];

    public Edition Change(Edition edition, ParseResult parsed)
    {
        var known = edition.Sections.ToList();
        foreach (var (slug, name) in Pairs(parsed.GetValue(sections), "politics=Politics"))
        {
            var section = Section.Of(slug, name);
            var at = known.FindIndex(each => each.Slug == slug);
            if (at < 0)
                known.Add(section);
            else
                known[at] = section;
        }
        foreach (var slug in parsed.GetValue(without) ?? [])
        {
            if (known.RemoveAll(each => each.Slug == slug) == 0)
                throw new RefusedException($"The edition {edition.Tag} has no section \"{slug}\".", known.Count == 0 ? "It has none." : $"It has {string.Join(", ", known.Select(each => each.Slug))}.");
        }
        var promise = Pairs(parsed.GetValue(owed), "1=15").Aggregate(edition.Promise, (promise, pair) => promise.With(Whole(pair.Name), Whole(pair.Value)));
        return edition with { Sections = known, Promise = promise };
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string[]? given, string example) => (given ?? []).Select(each => each.Split('=', 2) switch
    {
        [var name, var value] => (name.Trim(), value.Trim()),
        _ => throw new UsageException($"\"{each}\" says no two things. Write for example {example}."),
    });

    private static int Whole(string given) => int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new UsageException($"\"{given}\" is not a whole number.");
}
