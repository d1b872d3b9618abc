using Dragoman.Stories;
using Dragoman.Web.Site;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Made;

namespace Dragoman.Web.Tests.Site;

internal static class SampleViews
{
    public static readonly EditionView Persian = new("fa", "fa", "rtl", "فارسی", "کاروان فارسی", "/fa", "/fa/feed.xml");
    public static readonly EditionView English = new("en", "en", "ltr", "English", "Caravan English", "/en", "/en/feed.xml");
    public static readonly EditionView Dari = new("prs", "fa-AF", "rtl", "دری", "کاروان دری", "/prs", "/prs/feed.xml");

    public static readonly DateView Evening = new("۹ تیر ۱۴۰۰، ساعت ۲۲:۳۰", "2021-06-30T18:00:00Z");
    public static readonly DateView Later = new("1 July 2021, 09:00", "2021-07-01T08:00:00Z");

    public static SiteView Site(EditionView edition) =>
        new("https://caravan.example", edition == English ? "Caravan" : "کاروان", edition, [Persian, English, Dari]);

    public static BlockView Block(string id, string text, BlockKind kind = BlockKind.Paragraph, bool stale = false, params Mark[] marks) =>
        new(id, kind, text, marks, stale);

    public static ArticleView PersianOriginal() => new(
        Site(Persian), "/fa/7k/muscat",
        Block("h1", "توافق هشت کشور در مسقط", BlockKind.Headline), null, Evening, null,
        null, new("کاروان فارسی", "fa", "/fa/7k/muscat"), Pages(),
        [Block("p1", "نمایندگان هشت کشور توافق‌نامه را امضا می‌کنند."), Block("p2", "متن آن با طلال (Talal) بود.")],
        "این خبر را کاروان فارسی منتشر کرده است", "/fa/7k/provenance.json");

    public static ArticleView EnglishTranslation() => new(
        Site(English), "/en/7k/muscat",
        Block("h1", "Eight countries agree in Muscat", BlockKind.Headline),
        Block("s1", "A joint centre for rescue at sea.", BlockKind.Summary),
        new("30 June 2021, 19:00", "2021-06-30T18:00:00Z"), Later,
        new("Caravan Persian", "fa", "/fa/7k/muscat"), new("Caravan Persian", "fa", "/fa/7k/muscat"), Pages(),
        [
            Block("p1", "Eight countries signed."),
            Block("q1", "“Nobody should have to wait,” he said.", BlockKind.Quotation),
            Block("h2", "Commitments", BlockKind.Heading),
            Block("l1", "positions within 10 minutes", BlockKind.ListItem),
            Block("l2", "clearance within 30", BlockKind.ListItem),
            Block("p2", "The budget is 46 million dollars.", stale: true),
        ],
        "This news is originally published by Caravan Persian and translated by Caravan English",
        "/en/7k/provenance.json",
        SourceCorrections: [new("Caravan Persian", Later, "بودجه ۶۴ میلیون دلار است.", "fa")],
        Corrections: [new("A name was misspelt.", Later)],
        Made: new(
            [new("Caravan Persian", "fa", "/fa/7k/muscat", null, "", Evening), new("Caravan English", "en", null, "Caravan Persian", "3", Later)],
            [], [], [], "0", [], [], [], new(SignatureState.Holds, Later, "key", "/en/7k/provenance.json"), "/en/7k/muscat/compare", "/en/verify?address=%2Fen%2F7k%2Fmuscat"));

    private static StoryPage[] Pages() => [new(Persian, "/fa/7k/muscat"), new(English, "/en/7k/muscat", "/fa/7k/muscat"), new(Dari, "/prs/7k/muscat", "/fa/7k/muscat")];
}
