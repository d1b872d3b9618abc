namespace Dragoman.Languages;

/// <summary>The names of places in one language, from <c>Cldr/places</c> and <c>Names/Places</c>.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, List<string>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byName = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> byStem = new(StringComparer.Ordinal);
    private readonly PlaceEndings endings;

    internal PlaceNames(string locale)
    {
        endings = PlaceEndings.For(locale);
        foreach (string line in Resource.Lines($"Cldr/places/{locale}.tsv"))
        {
            string[] cells = line.Split('\t');
            Add(cells[0], cells[1]);
        }

        AddOwn(locale);
    }

    internal IReadOnlyList<string> KeysOf(string name)
    {
        string folded = Folding.ForMatching(name);
        return byName.TryGetValue(folded, out List<string>? keys) || (endings.Any && byStem.TryGetValue(endings.StemOf(folded), out keys)) ? keys : [];
    }

    internal IReadOnlyList<string> Names(string key) => byKey.GetValueOrDefault(key) ?? (IReadOnlyList<string>)[];

    /// <summary>The house's list has a column per language; the first is the key.</summary>
    private void AddOwn(string locale)
    {
        string[]? head = null;
        foreach (string line in Resource.Lines("Names/Places/own.tsv"))
        {
            string[] cells = line.Split('\t');
            head ??= cells;
            int column = Array.IndexOf(head, locale) is >= 0 and int own ? own : Array.IndexOf(head, locale.Split('-')[0]);
            if (head != cells && column > 0 && column < cells.Length && cells[column].Length > 0)
                Add(cells[0], cells[column]);
        }
    }

    private void Add(string key, string names)
    {
        foreach (string name in names.Split('|'))
        {
            string folded = Folding.ForMatching(name);
            (byKey.TryGetValue(key, out List<string>? known) ? known : byKey[key] = []).Add(folded);
            (byName.TryGetValue(folded, out List<string>? keys) ? keys : byName[folded] = []).Add(key);
            if (endings.Any)
                AddStem(key, endings.StemOf(folded));
        }
    }

    private void AddStem(string key, string stem)
    {
        List<string> keys = byStem.TryGetValue(stem, out List<string>? known) ? known : byStem[stem] = [];
        if (!keys.Contains(key))
            keys.Add(key);
    }
}
