namespace Dragoman.Media;

/// <summary>How a picture came to be: IPTC NewsCodes, Digital Source Type.</summary>
public static class DigitalSource
{
    public const string Scheme = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    public const string Camera = "digitalCapture";
    public const string Film = "negativeFilm";
    public const string Edited = "humanEdits";
    public const string Composite = "composite";
    public const string Drawn = "digitalCreation";
    public const string FromData = "dataDrivenMedia";
    public const string Screen = "screenCapture";
    public const string Machine = "trainedAlgorithmicMedia";
    public const string PartlyMachine = "compositeWithTrainedAlgorithmicMedia";
    public const string Algorithm = "algorithmicMedia";

    /// <summary>Those that the desk offers; others that a picture brings along are kept as they are.</summary>
    public static readonly IReadOnlyList<string> Offered = [Camera, Film, Edited, Composite, Drawn, FromData, Screen, Machine, PartlyMachine, Algorithm];

    /// <summary>Readers are told.</summary>
    public static bool IsMachineMade(string? code) => code is Machine or PartlyMachine or Algorithm or "compositeSynthetic";

    /// <summary>A code, from itself or from its address.</summary>
    public static string? Read(string? value) => Code.Read(value, Scheme);
}

/// <summary>Whether a picture may be mined: the PLUS Coalition's vocabulary for Data Mining.</summary>
public static class DataMining
{
    public const string Scheme = "http://ns.useplus.org/ldf/vocab/";

    public const string Allowed = "DMI-ALLOWED";
    public const string NoGenerating = "DMI-PROHIBITED-GENAIMLTRAINING";
    public const string NoLearning = "DMI-PROHIBITED-AIMLTRAINING";
    public const string OnlySearch = "DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING";
    public const string Prohibited = "DMI-PROHIBITED";

    public static readonly IReadOnlyList<string> Offered = [Allowed, NoGenerating, NoLearning, OnlySearch, Prohibited];

    public static string? Read(string? value) => Code.Read(value, Scheme);
}

internal static class Code
{
    private const int Longest = 80;

    public static string? Read(string? value, string scheme)
    {
        var code = value?.Trim().Replace("https://", "http://", StringComparison.Ordinal);
        if (code is not null && code.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            code = code[scheme.Length..];
        return code is { Length: > 0 and <= Longest } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? code : null;
    }
}
