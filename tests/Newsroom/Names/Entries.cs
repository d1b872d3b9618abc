namespace Dragoman.Names;

/// <summary>Entries as a newsroom has them.</summary>
internal static class Entries
{
    public static NameEntry Stoltenberg => Of("nstolten", NameKind.Person, ("en", new() { Preferred = "Jens Stoltenberg", Short = "Stoltenberg" }), ("fa", new()
    {
        Preferred = "ینس استولتنبرگ",
        Short = "استولتنبرگ",
        Deprecated = ["اشتولتنبرگ"],
    }));

    public static NameEntry Nato => Of(
        "nnato",
        NameKind.Organisation,
        ("en", new() { Preferred = "North Atlantic Treaty Organization", Abbreviation = "NATO" }),
        ("fa", new() { Preferred = "ناتو" }),
        ("ar", new() { Preferred = "الناتو" }));

    public static NameEntry Kyiv => Of(
        "nkyiv",
        NameKind.Place,
        ("en", new() { Preferred = "Kyiv", Deprecated = ["Kiev"] }),
        ("fa", new() { Preferred = "کی‌یف", Deprecated = ["کیف"] }),
        ("ru", new() { Preferred = "Киев" }));

    public static NameEntry Of(string id, NameKind kind, params (string Tag, NameForms Forms)[] forms) =>
        new() { Id = id, Kind = kind, Forms = forms.ToDictionary(pair => pair.Tag, pair => pair.Forms) };

    public static NameBook Book(params NameEntry[] entries) => NameBook.Of(entries);
}
