using System.Collections.Immutable;

namespace Dragoman.Languages;

/// <summary>Where newsrooms write otherwise than CLDR says. Each entry says why.</summary>
internal static class NewsroomUse
{
    internal static ImmutableArray<string>? Months(string locale, CalendarKind calendar) => (locale, calendar) switch
    {
        // CLDR's transliterations (فرفردن, تار; آرڈبائش, ڈے) are no Arabic or Urdu that anyone writes.
        ("ar", CalendarKind.SolarHijri) =>
            ["فروردين", "أرديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "آبان", "آذر", "دي", "بهمن", "إسفند"],
        ("ur", CalendarKind.SolarHijri) =>
            ["فروردین", "اردیبہشت", "خرداد", "تیر", "مرداد", "شہریور", "مہر", "آبان", "آذر", "دی", "بہمن", "اسفند"],

        // CLDR writes the sixth month with an ezafe, which a date does not need.
        ("fa-AF", CalendarKind.SolarHijri) =>
            ["حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"],

        // English news writes the months without ʻayn signs and numerals.
        ("en", CalendarKind.UmmAlQura) =>
            ["Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Awwal", "Jumada al-Thani", "Rajab", "Shaban",
                "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah"],

        // CLDR has a stray space inside ربیع.
        ("ur", CalendarKind.UmmAlQura) =>
            ["محرم", "صفر", "ربیع الاول", "ربیع الثانی", "جمادی الاول", "جمادی الثانی", "رجب", "شعبان", "رمضان", "شوال", "ذوالقعدہ", "ذوالحجہ"],
        _ => null,
    };

    /// <summary>Tags under which CLDR keeps a language that has another one too.</summary>
    internal static string LanguageKey(string tag) => tag switch
    {
        "prs" => "fa-AF",
        "iw" => "he",
        "nb" => "no",
        _ => tag,
    };
}
