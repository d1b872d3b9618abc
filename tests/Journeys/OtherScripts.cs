using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using NodaTime;

namespace Dragoman.Journeys.Tests;

/// <summary>Adds an Urdu and a Hebrew edition to the demo newsroom, with a few stories each: the scripts that the demo itself does not have.</summary>
internal static class OtherScripts
{
    private const string Urdu = """
        # کراچی کی بندرگاہ سے پہلا امدادی جہاز چٹاگانگ روانہ

        کراچی (کاروان) — سمندری طوفان سے متاثرہ ساحلی علاقوں کے لیے 1,200 ٹن امدادی سامان لے کر پہلا جہاز **پیر کی صبح** کراچی کی بندرگاہ سے روانہ ہو گیا۔ جہاز پر خیمے، پینے کا پانی اور ادویات لدی ہوئی ہیں۔

        بندرگاہ کے نگران عارف قریشی نے صحافیوں کو بتایا کہ سفر میں نو دن لگیں گے اور دوسرا جہاز MV Saadi جمعرات کو روانہ ہو گا۔ اُن کے بقول، ”موسم ساتھ دے تو سامان وقت سے پہلے پہنچ جائے گا۔“

        > ”ہمارے لیے ہر گھنٹہ قیمتی ہے، کیونکہ لوگ کھلے آسمان تلے بیٹھے ہیں۔“

        ## امداد کس کس نے دی

        - تیس مقامی تنظیمیں
        - پانچ یونیورسٹیوں کے طلبہ
        - بندرگاہ کے مزدور، جنہوں نے ایک دن کی اجرت دی

        امدادی کمیٹی کے مطابق عطیات کی کل رقم 46 ملین روپے ہے۔ حساب کی تفصیل کمیٹی کی ویب سائٹ پر شائع کر دی گئی ہے۔
        """;

    private const string Hebrew = """
        # הספרייה הלאומית תסרוק אלף כתבי יד מן המזרח

        ירושלים (השיירה) – הספרייה הלאומית הודיעה ביום שני כי תסרוק בתוך שלוש שנים **כאלף כתבי יד** בפרסית, בערבית ובעברית, ותעמיד אותם לרשות הציבור ללא תשלום.

        מנהלת המיזם, נועה ברקוביץ', אמרה לכתבים כי 173 מכתבי היד לא נפתחו מאז שנת 1936. לדבריה, הצילום ייעשה במצלמה מדגם Leica S3, והטקסטים יזוהו באמצעות תוכנה חופשית.

        > ”כל עמוד כזה הוא מכתב שנשלח אלינו, ולא תמיד ידענו לפתוח את המעטפה.”

        ## מה יראו הקוראים

        - צילום צבע של כל עמוד
        - תעתיק של הטקסט, שאפשר לחפש בו
        - תרגום קצר לאנגלית

        עלות המיזם היא 4.6 מיליון שקלים, מחציתם מתרומות. התערוכה הראשונה תיפתח ב־21 במרץ.
        """;

    public static async Task<IReadOnlyDictionary<string, string>> AddToAsync(House house)
    {
        var newsroom = await house.Editions.ChangeAsync(before => before with
        {
            Editions = [.. before.Editions, Of("ur", ("world", "دنیا"), ("culture", "ثقافت")), Of("he", ("world", "עולם"), ("culture", "תרבות"))],
        });
        var addresses = new Dictionary<string, string>();
        foreach (var (tag, text, others) in new[]
        {
            ("ur", Urdu, new[] { "سکھر میں دریا کی سطح کم ہونے لگی", "لاہور کے عجائب گھر میں نایاب مخطوطات کی نمائش", "پشاور اور کابل کے درمیان ریل کا نیا منصوبہ", "گلگت کی وادی میں برفانی چیتے کے دو بچے دیکھے گئے", "ملتان میں آموں کی برآمد کا نیا مرکز" }),
            ("he", Hebrew, ["תחנת רכבת חדשה תיפתח בבאר שבע", "סרט קצר מחיפה זכה בפרס בבאטומי", "מספר הקוראים בספריות הציבוריות עלה", "שתי ספינות סיוע יצאו מנמל אשדוד", "מדענים מדדו ירידה במפלס ים המלח"]),
        })
        {
            var edition = newsroom[tag];
            foreach (var (i, headline) in others.Index())
                await PublishAsync(house, newsroom, edition, $"# {headline}\n\n{text.Split("\n\n")[1 + (i % 2)]}", i % 2 == 0 ? "culture" : "world", i + 1);
            addresses[tag] = await PublishAsync(house, newsroom, edition, text, "world", 0);
        }
        return addresses;
    }

    private static Edition Of(string tag, params (string Slug, string Name)[] sections) =>
        Edition.For(LanguageTag.Parse(tag)) with { Sections = [.. sections.Select(section => Section.Of(section.Slug, section.Name))] };

    private static async Task<string> PublishAsync(House house, Editions.Newsroom newsroom, Edition edition, string text, string section, int hoursAgo)
    {
        var at = house.Clock.GetCurrentInstant() - Duration.FromHours(hoursAgo) - Duration.FromMinutes(5);
        var act = new Act("Chief", at);
        var story = Story.File(edition, Manuscript.From(TextReading.Read(text, TextFormat.Markdown), newsroom, edition), act);
        story.Original.PutInto(section, edition, act);
        story.Original.Publish(edition, at, act);
        return (await house.Stories.AddAsync(story)).Original.Address;
    }
}
