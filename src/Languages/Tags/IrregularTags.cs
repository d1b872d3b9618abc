namespace Dragoman.Languages;

/// <summary>
/// The tags of RFC 5646's "irregular" list that have a preferred value in IANA's Language Subtag Registry. The three without one
/// (i-default, i-enochian, i-mingo) name no language that a newsroom could publish in, and are refused.
/// </summary>
internal static class IrregularTags
{
    internal static string? Preferred(string tag) => tag.ToLowerInvariant() switch
    {
        "en-gb-oed" => "en-GB-oxendict",
        "i-ami" => "ami",
        "i-bnn" => "bnn",
        "i-hak" => "hak",
        "i-klingon" => "tlh",
        "i-lux" => "lb",
        "i-navajo" => "nv",
        "i-pwn" => "pwn",
        "i-tao" => "tao",
        "i-tay" => "tay",
        "i-tsu" => "tsu",
        "sgn-be-fr" => "sfb",
        "sgn-be-nl" => "vgt",
        "sgn-ch-de" => "sgg",
        _ => null,
    };
}
