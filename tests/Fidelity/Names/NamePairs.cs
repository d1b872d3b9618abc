using Dragoman.Languages;
using Dragoman.Languages.Tests;

namespace Dragoman.Fidelity.Tests.Names;

/// <summary>A sentence and its translation that both name somebody or some place; and the translation with the name replaced or dropped.</summary>
internal sealed record NamePair(string Source, string Right, string Wrong, string What);

/// <summary>
/// Makes pairs of clean news (for Hebrew and Chinese, of a few sentences of our own) with a person or a place put in front: names of people
/// in several scripts are our own list, places are CLDR's.
/// </summary>
internal static class NamePairs
{
    private const int Count = 200;

    internal static IEnumerable<NamePair> Make(string language)
    {
        string[][] people = People();
        int column = Array.IndexOf(people[0], language is "ur" or "fa-AF" ? "fa" : language);
        List<(string Source, string Target)> news = News(language);
        List<(string Name, string Form)> places = [.. PlacesIn(LanguageTag.Parse(language))];
        (string person, string place) = Frames(language);
        for (int i = 0; i < Count; i++)
        {
            (string source, string target) = news[i % news.Count];
            bool isPerson = i % 4 < 2, isDropped = i % 2 == 0;
            (string name, string form, string other) = isPerson ? Person(people, Math.Max(0, column), i) : Place(places, i);
            string frame = isPerson ? person : place;
            yield return new(
                isPerson ? $"As {name} told reporters, {source}" : $"In the capital of {name}, {source}",
                frame.Replace("{0}", form, StringComparison.Ordinal) + target,
                isDropped ? target : frame.Replace("{0}", other, StringComparison.Ordinal) + target,
                $"{name} {(isDropped ? "dropped" : "became " + other)}");
        }
    }

    private static (string Name, string Form, string Other) Person(string[][] people, int column, int i)
    {
        string[] one = people[1 + (i / 2 % (people.Length - 1))], other = people[1 + (((i / 2) + 7) % (people.Length - 1))];
        return (one[0], one[column], other[column]);
    }

    private static (string Name, string Form, string Other) Place(List<(string Name, string Form)> places, int i)
    {
        (string name, string form) = places[i * 7 % places.Count];
        return (name, form, places[((i * 7) + 31) % places.Count].Form);
    }

    private static IEnumerable<(string Name, string Form)> PlacesIn(LanguageTag language)
    {
        Dictionary<string, string> forms = Countries(language.Value);
        return Countries("en").Where(c => forms.ContainsKey(c.Key) && !c.Value.Contains('&', StringComparison.Ordinal)).Select(c => (c.Value, forms[c.Key]));
    }

    /// <summary>The countries of CLDR, out of the data of Dragoman.Languages.</summary>
    private static Dictionary<string, string> Countries(string language)
    {
        using Stream stream = typeof(Places).Assembly.GetManifestResourceStream($"Cldr/places/{language}.tsv")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n').Select(l => l.Split('\t')).Where(c => c[0].Length == 2).ToDictionary(c => c[0], c => c[1].Split('|')[0], StringComparer.Ordinal);
    }

    private static (string Person, string Place) Frames(string language) => language switch
    {
        "fa" or "fa-AF" => ("به گفته {0} به خبرنگاران، ", "در پایتخت {0}، "),
        "ar" => ("كما قال {0} للصحفيين، ", "في عاصمة {0}، "),
        "ur" => ("جیسا کہ {0} نے صحافیوں کو بتایا، ", "{0} کے دارالحکومت میں، "),
        "ru" => ("Как рассказал журналистам {0}, ", "В столице страны {0}: "),
        "fr" => ("Comme l’a dit {0} aux journalistes, ", "Dans la capitale ({0}), "),
        "es" => ("Como dijo {0} a los periodistas, ", "En la capital de {0}, "),
        "tr" => ("{0} gazetecilere söyledi: ", "{0} başkentinde, "),
        "de" => ("Wie {0} Journalisten sagte, ", "In der Hauptstadt von {0}: "),
        "he" => ("כפי שאמר {0} לעיתונאים, ", "בבירת {0}, "),
        _ => ("{0}对记者说，", "在{0}首都，"),
    };

    private static List<(string Source, string Target)> News(string language) => language switch
    {
        "he" =>
        [
            ("the talks will resume next week.", "השיחות יתחדשו בשבוע הבא."),
            ("the government approved the new budget.", "הממשלה אישרה את התקציב החדש."),
            ("the hospital received dozens of wounded people.", "בית החולים קלט עשרות פצועים."),
            ("prices of bread and fuel have risen again.", "מחירי הלחם והדלק עלו שוב."),
        ],
        "zh" =>
        [
            ("the talks will resume next week.", "会谈将于下周恢复。"),
            ("the government approved the new budget.", "政府批准了新的预算。"),
            ("the hospital received dozens of wounded people.", "医院收治了数十名伤员。"),
            ("prices of bread and fuel have risen again.", "面包和燃料价格再次上涨。"),
        ],
        _ => Clean(language),
    };

    private static List<(string Source, string Target)> Clean(string language)
    {
        string file = language switch { "fa" or "fa-AF" => "fas", "ar" => "arb", "ur" => "urd", "ru" => "rus", "fr" => "fra", "es" => "spa", "tr" => "tur", _ => "deu" };
        return [.. SharedData.Lines($"data/news-pairs/clean/{file}.tsv").Skip(1).Select(l => l.Split('\t'))
            .Where(c => c[2].Length is > 50 and < 180 && !c[2].StartsWith('"')).Select(c => (c[2], c[3]))];
    }

    private static string[][] People()
    {
        using Stream stream = typeof(NamePairs).Assembly.GetManifestResourceStream("people.tsv")!;
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))];
    }
}
