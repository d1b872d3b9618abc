using Dragoman.Languages;

namespace Dragoman.Stories;

/// <summary>Somebody who wrote an original, as its byline says.</summary>
/// <param name="Name">As the original's edition writes it.</param>
public sealed record Author(string Name)
{
    private const int Longest = 100;

    /// <summary>What other editions call them, where a translator said so: tag → name.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>What an edition was told to call them; as the original writes it, where it was told nothing.</summary>
    public string NameIn(string edition) => Names.GetValueOrDefault(edition) ?? Name;

    /// <summary>The same author, called otherwise in an edition; an empty name: as the original writes it.</summary>
    public Author CalledIn(string edition, string name)
    {
        var names = new Dictionary<string, string>(Names);
        names.Remove(edition);
        if (Read(name) is { Length: > 0 } good && good != Name)
            names[edition] = good;
        return this with { Names = names };
    }

    /// <summary>A name as people type it; empty where they typed nothing.</summary>
    internal static string Read(string typed)
    {
        var name = Whitespace.Fold(typed);
        if (name.Length == 0)
            return name;
        if (name.Length > Longest)
            throw new RefusedException($"An author's name has at most {Longest} characters.", "Shorten it; several authors get a line each.");
        if (BidiControls.IndexOfForbidden(name) is var at and >= 0)
            throw new RefusedException($"The author’s name holds a bidirectional control (U+{(int)name[at]:X4}) at character {at + 1}.", "Remove it; direction follows from the language.");
        return name.Any(char.IsLetter) ? name : throw new RefusedException($"\"{name}\" can't be the name of an author: it has no letter.", "Write the name as readers know it.");
    }
}
