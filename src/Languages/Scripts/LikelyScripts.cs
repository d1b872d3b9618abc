namespace Dragoman.Languages;

/// <summary>The likely script of a language without a script subtag, after CLDR's likely subtags (version 48).</summary>
internal static class LikelyScripts
{
    internal static string Of(string language, string? region) => ByRegion(language, region) ?? ByLanguage(language);

    /// <summary>Languages that are written in another script in some countries.</summary>
    private static string? ByRegion(string language, string? region) => (language, region) switch
    {
        ("az", "IR" or "IQ") => "Arab",
        ("az", "RU") => "Cyrl",
        ("ha", "CM" or "SD") => "Arab",
        ("kk" or "ky", "CN") => "Arab",
        ("kk", "IR" or "AF") => "Arab",
        ("ku", "IQ" or "IR") => "Arab",
        ("mn", "CN") => "Mong",
        ("ms", "CC") => "Arab",
        ("pa", "PK") => "Arab",
        ("sd", "IN") => "Deva",
        ("sr", "ME" or "RO" or "TR") => "Latn",
        ("tg", "PK") => "Arab",
        ("tk", "AF" or "IR") => "Arab",
        ("ug", "KZ" or "MN") => "Cyrl",
        ("uz", "AF") => "Arab",
        ("uz", "CN") => "Cyrl",
        ("yue", "CN") => "Hans",
        ("zh", "TW" or "HK" or "MO") => "Hant",
        _ => null,
    };

    private static string ByLanguage(string language) => language switch
    {
        "ar" or "acm" or "aeb" or "afb" or "apc" or "arb" or "ars" or "ary" or "arz" or "ayl" or "azb" or "bal" or "bgn" or "bqi"
            or "ckb" or "fa" or "glk" or "haz" or "hno" or "khw" or "ks" or "lki" or "lrc" or "mzn" or "ota" or "pbt" or "pes" or "pnb"
            or "prs" or "ps" or "pst" or "sd" or "sdh" or "skr" or "ug" or "ur" or "uzs" => "Arab",
        "he" or "iw" or "yi" or "ji" or "lad" or "jpr" or "jrb" => "Hebr",
        "dv" => "Thaa",
        "aii" or "arc" or "cld" or "syr" => "Syrc",
        "nqo" => "Nkoo",
        "rhg" => "Rohg",
        "ab" or "ady" or "alt" or "av" or "ba" or "be" or "bg" or "bua" or "bxr" or "ce" or "chm" or "cu" or "cv" or "dar"
            or "inh" or "kbd" or "kk" or "koi" or "krc" or "kum" or "kv" or "ky" or "lbe" or "lez" or "mdf" or "mhr" or "mk" or "mn"
            or "mrj" or "myv" or "os" or "ru" or "rue" or "sah" or "sr" or "tg" or "tt" or "tyv" or "udm" or "uk" or "xal" => "Cyrl",
        "awa" or "bgc" or "bho" or "brx" or "doi" or "gom" or "hi" or "kok" or "mag" or "mai" or "mr" or "ne" or "new" or "sa" => "Deva",
        "as" or "bn" or "bpy" or "mni" => "Beng",
        "zh" or "cmn" or "gan" or "hsn" or "wuu" => "Hans",
        "yue" or "lzh" => "Hant",
        "am" or "gez" or "ti" or "tig" => "Ethi",
        "bo" or "dz" => "Tibt",
        "chr" => "Cher",
        "el" or "grc" => "Grek",
        "gu" => "Gujr",
        "hy" => "Armn",
        "ii" => "Yiii",
        "iu" => "Cans",
        "ja" => "Jpan",
        "ka" or "xmf" => "Geor",
        "km" => "Khmr",
        "kn" or "tcy" => "Knda",
        "ko" => "Kore",
        "lo" => "Laoo",
        "ml" => "Mlym",
        "my" or "mnw" or "shn" => "Mymr",
        "or" => "Orya",
        "pa" => "Guru",
        "sat" => "Olck",
        "si" => "Sinh",
        "ta" => "Taml",
        "te" => "Telu",
        "th" => "Thai",
        "zgh" => "Tfng",
        _ => "Latn",
    };
}
