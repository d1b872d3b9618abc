namespace Dragoman.Languages;

/// <summary>What every language has a name for: weekdays, months and territories, from CLDR.</summary>
public static class SharedNames
{
    /// <summary>How another language calls what a word names: Tuesday as سه‌شنبه, June as ژوئن, France as فرانسه.</summary>
    /// <param name="name">A name as written, in any case.</param>
    /// <param name="from">The language that it is written in.</param>
    /// <param name="to">The language to say it in.</param>
    /// <returns>The name, or null: for a word that names nothing of the kind, and for a language that CLDR's extract does not hold.</returns>
    public static string? Say(string name, LanguageTag from, LanguageTag to)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (LocaleNames.For(from) is not { } own || LocaleNames.For(to) is not { } others)
            return null;
        string folded = Folding.ForMatching(name);
        return At(own.Weekdays, folded) is >= 0 and var day ? others.Weekdays[day]
            : At(own.Gregorian, folded) is >= 0 and var month ? others.Gregorian[month]
            : At(own.SolarHijri, folded) is >= 0 and var solar ? others.SolarHijri[solar]
            : Places.KeysOf(name, from).Select(others.Region).FirstOrDefault(region => region is not null);
    }

    private static int At(IReadOnlyList<string> names, string folded)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (Folding.ForMatching(names[i]) == folded)
                return i;
        }

        return -1;
    }
}
