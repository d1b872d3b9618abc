namespace Dragoman.Languages;

/// <summary>The decimal digits that numbers are written with, as CLDR names them.</summary>
public enum NumberingSystem
{
    /// <summary>0123456789, CLDR <c>latn</c>.</summary>
    Latin,

    /// <summary>٠١٢٣٤٥٦٧٨٩, CLDR <c>arab</c>.</summary>
    ArabicIndic,

    /// <summary>۰۱۲۳۴۵۶۷۸۹, CLDR <c>arabext</c>: also of Pashto and of Urdu where it does not use Latin ones.</summary>
    Persian,

    /// <summary>०१२३४५६७८९, CLDR <c>deva</c>.</summary>
    Devanagari,
}
