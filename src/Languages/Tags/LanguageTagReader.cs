namespace Dragoman.Languages;

/// <summary>Reads the grammar of RFC 5646 §2.1, one kind of subtag after the other.</summary>
internal ref struct LanguageTagReader
{
    private readonly string[] subtags;
    private int next;

    private LanguageTagReader(string[] subtags) => this.subtags = subtags;

    /// <summary>Gives the tag, or null and what is wrong with the text.</summary>
    internal static LanguageTag? Read(string text, out string fault)
    {
        string written = IrregularTags.Preferred(text) ?? text;
        string[] subtags = Canonical(written.Split('-'));
        fault = FaultOfSubtags(subtags);
        return fault.Length == 0 ? new LanguageTagReader(subtags).Read(out fault) : null;
    }

    private LanguageTag? Read(out string fault)
    {
        if (subtags[0] == "x")
            return ReadPrivate("und", null, null, out fault);

        string language = subtags[next++];
        if (language.Length < 2 || !language.All(char.IsAsciiLetter))
            return Refuse($"it begins with '{language}', which is no language", out fault);
        if (language.Length <= 3)
            SkipExtendedLanguages();
        string? script = Take(s => s.Length == 4 && s.All(char.IsAsciiLetter));
        string? region = Take(IsRegion);
        return SkipVariants(out fault) && SkipExtensions(out fault) ? ReadPrivate(language, script, region, out fault) : null;
    }

    private void SkipExtendedLanguages()
    {
        for (int i = 0; i < 3 && Take(s => s.Length == 3 && s.All(char.IsAsciiLetter)) is not null; i++)
        {
        }
    }

    private bool SkipVariants(out string fault)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (Take(IsVariant) is string variant)
        {
            if (!seen.Add(variant))
                return Refuse($"the variant '{variant}' stands twice", out fault) is not null;
        }

        fault = "";
        return true;
    }

    private bool SkipExtensions(out string fault)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (Take(s => s.Length == 1 && s != "x") is string singleton)
        {
            if (!seen.Add(singleton))
                return Refuse($"the extension '{singleton}' stands twice", out fault) is not null;
            if (Take(s => s.Length > 1) is null)
                return Refuse($"the extension '{singleton}' is empty", out fault) is not null;
            while (Take(s => s.Length > 1) is not null)
            {
            }
        }

        fault = "";
        return true;
    }

    private LanguageTag? ReadPrivate(string language, string? script, string? region, out string fault)
    {
        if (Take(s => s == "x") is not null)
        {
            if (next == subtags.Length)
                return Refuse("nothing follows 'x'", out fault);
            next = subtags.Length;
        }

        if (next < subtags.Length)
            return Refuse($"'{subtags[next]}' is out of place", out fault);
        fault = "";
        return new LanguageTag(string.Join('-', subtags), language, script, region);
    }

    private string? Take(Func<string, bool> kind) => next < subtags.Length && kind(subtags[next]) ? subtags[next++] : null;

    private static bool IsRegion(string s) =>
        s.Length == 2 ? s.All(char.IsAsciiLetter) : s.Length == 3 && s.All(char.IsAsciiDigit);

    private static bool IsVariant(string s) => s.Length is >= 5 and <= 8 || (s.Length == 4 && char.IsAsciiDigit(s[0]));

    private static string FaultOfSubtags(string[] subtags)
    {
        foreach (string subtag in subtags)
        {
            if (subtag.Length == 0)
                return "a part is empty";
            if (subtag.Length > 8)
                return $"'{subtag}' is longer than eight characters";
            if (!subtag.All(char.IsAsciiLetterOrDigit))
                return $"'{subtag}' holds a character other than a-z and 0-9";
        }

        return "";
    }

    /// <summary>RFC 5646 §2.1.1: lower case, but regions in capitals and scripts with a capital, up to the first singleton.</summary>
    private static string[] Canonical(string[] subtags)
    {
        bool afterSingleton = false;
        for (int i = 0; i < subtags.Length; i++)
        {
            string lower = subtags[i].ToLowerInvariant();
            subtags[i] = (i, lower.Length) switch
            {
                (0, _) => lower,
                (_, 2) when !afterSingleton => lower.ToUpperInvariant(),
                (_, 4) when !afterSingleton => char.ToUpperInvariant(lower[0]) + lower[1..],
                _ => lower,
            };
            afterSingleton |= lower.Length == 1;
        }

        return subtags;
    }

    private static LanguageTag? Refuse(string why, out string fault)
    {
        fault = why;
        return null;
    }
}
