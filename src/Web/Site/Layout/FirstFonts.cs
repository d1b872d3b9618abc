namespace Dragoman.Web.Site.Layout;

/// <summary>The fonts that the first screen of a language's page is set in: fetched at once, before the style sheet asks.</summary>
public static class FirstFonts
{
    public static IReadOnlyList<string> Of(string language) => language.Split('-')[0] switch
    {
        "fa" or "prs" or "ps" or "ckb" => ["vazirmatn-arabic-wght-normal.woff2"],
        "ar" => ["noto-naskh-arabic-arabic-wght-normal.woff2"],
        "ur" => ["noto-nastaliq-urdu-arabic-wght-normal.woff2"],
        "he" or "yi" => ["frank-ruhl-libre-hebrew-wght-normal.woff2"],
        "ru" or "uk" or "be" or "bg" or "kk" or "tg" => ["source-serif-4-cyrillic-wght-normal.woff2"],
        // Their own faces come with the reader's machine.
        "zh" or "ja" or "ko" => [],
        _ => ["source-serif-4-latin-wght-normal.woff2"],
    };
}
