using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>Full stops that end a word and not a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Titles and their like: a name or noun always follows.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> BeforeNames = Table(
        ("en", "Mr Mrs Ms Mx Dr Prof St Mt Ft Gen Col Maj Capt Cmdr Lt Sgt Cpl Adm Sen Rep Gov Rev Hon Pres Amb Msgr Fr Sr Jr vs v e.g i.e cf"),
        ("fr", "M MM Mme Mlle Dr Pr Me Mgr St Ste Gén Col Cap cf p.ex av"),
        ("de", "Hr Hrn Fr Dr Prof Ing St Abg Gen Min Mag Dipl bzw ca vgl inkl sog gest geb Hl z.B d.h u.a i.d.R o.ä"),
        ("es", "Sr Sra Srta Sres Dr Dra D Dña Prof Ud Uds Gral Cnel Cap Lic Ing Arq Mons Sto Sta Av"),
        ("ru", "г-н г-жа г-да д-р проф акад им ул пр пл гос ген полк кап св чл-корр канд доц напр т.е т.н"),
        ("tr", "Dr Prof Doç Av Sn Gen Alb Yrd Öğr Op Ecz Müh Org Korg Tüm Hz St örn"),
        ("fa", "دکتر مهندس آیت حجت ر.ک"),
        ("fa-AF", "دکتر انجنیر ر.ک"),
        ("ar", "أ.د د.م"),
        ("ur", "ڈاکٹر پروفیسر مسٹر"),
        ("he", "פרופ גב"),
        ("zh", "Mr Mrs Ms Dr Prof"));

    /// <summary>Words that are abbreviated before a number.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> BeforeNumbers = Table(
        ("en", "No Nos p pp vol fig art sec ch para Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec approx est c ca"),
        ("fr", "n no p pp vol art chap fig env janv févr avr juil sept oct nov déc"),
        ("de", "Nr S Bd Abs Art Abb Kap Jan Feb Aug Sept Okt Nov Dez"),
        ("es", "n nº núm p pág págs vol art cap fig aprox ene feb ago sept oct nov dic"),
        ("ru", "№ стр ст гл рис п янв февр авг сент окт нояб дек тел"),
        ("tr", "no No s bkz md fık çev"),
        ("fa", "ص ش"),
        ("ar", "ص رقم"));

    /// <summary>Company forms and countries: they may end a sentence, and do before one of the language's usual first words.</summary>
    private static readonly FrozenSet<string> BeforeEither = Set("Inc Ltd Corp Co Bros U.S U.K U.N E.U D.C a.m p.m Ph.D M.D B.A M.A");

    private static readonly FrozenSet<string> FirstWords = Set(
        "The A An He She It They We I You But And In On At For This That These Those There Their His Her Its As After Before When While If");

    /// <summary>Whether the full stop at an index belongs to an abbreviation, with the next sentence's would-be first letter at another.</summary>
    internal static bool EndIn(string text, int stop, int next, LanguageTag language)
    {
        string word = WordBefore(text, stop);
        bool digitNext = next < text.Length && char.IsDigit(text[next]);
        if (word.Length == 0)
            return false;
        if (Has(BeforeNames, language, word) || (digitNext && Has(BeforeNumbers, language, word)))
            return true;
        if (BeforeEither.Contains(word))
            return !FirstWords.Contains(WordAt(text, next));
        return IsOrdinal(word, language) || (IsInitial(text, stop, word) && !FirstWords.Contains(WordAt(text, next)));
    }

    private static bool Has(FrozenDictionary<string, FrozenSet<string>> table, LanguageTag language, string word) =>
        table.TryGetValue(language.Locale, out FrozenSet<string>? words) && words.Contains(word);

    /// <summary>A single letter (J. Smith, د. علي), also after another (z. B., ق.م.), but not a unit after a number (в 2021 г.).</summary>
    private static bool IsInitial(string text, int stop, string word)
    {
        string last = word[(word.LastIndexOf('.') + 1)..];
        if (last.Length != 1 || !char.IsLetter(last[0]))
            return false;
        int before = stop - word.Length - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;
        return before < 0 || !char.IsDigit(text[before]) || !char.IsLower(last[0]);
    }

    /// <summary>German and Turkish write ordinals with a full stop: am 30. Juni, 2. Abdülhamid.</summary>
    private static bool IsOrdinal(string word, LanguageTag language) =>
        language.Language is "de" or "tr" && word.Length <= 2 && word.All(char.IsAsciiDigit);

    private static string WordBefore(string text, int stop)
    {
        int start = stop;
        while (start > 0 && (IsWordLetter(text[start - 1]) || (text[start - 1] == '.' && start > 1 && IsWordLetter(text[start - 2]))))
            start--;
        return text[start..stop].TrimStart('-');
    }

    private static string WordAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[start..end];
    }

    private static bool IsWordLetter(char c) => char.IsLetterOrDigit(c) || c is '-' or '№' or 'º' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static FrozenDictionary<string, FrozenSet<string>> Table(params (string Locale, string Words)[] rows) =>
        rows.ToFrozenDictionary(r => r.Locale, r => Set(r.Words), StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
