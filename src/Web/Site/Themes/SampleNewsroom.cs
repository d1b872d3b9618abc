using Dragoman.Provenance;
using Dragoman.Stories;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Compare;
using Dragoman.Web.Site.Corrections;
using Dragoman.Web.Site.EditionIndex;
using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Lists;
using Dragoman.Web.Site.Made;
using Dragoman.Web.Site.Missing;
using Dragoman.Web.Site.Search;
using Dragoman.Web.Site.Verify;

namespace Dragoman.Web.Site.Themes;

/// <summary>A page of each kind from a newsroom that does not exist: everything that a template may meet occurs once.</summary>
internal static class SampleNewsroom
{
    private static readonly LinkView World = new("World & <you>", "/en/section/world");
    private static readonly EditionView Persian = new("fa", "fa", "rtl", "فارسی", "کاروان", "/fa", "/fa/feed.xml") { Sections = [new("جهان", "/fa/section/world")] };
    private static readonly EditionView English = new("en", "en", "ltr", "English", "Caravan", "/en", "/en/feed.xml") { Sections = [World] };
    private static readonly DateView At = new("30 June 2021, 19:00", "2021-06-30T18:00:00Z");
    private static readonly ShapeView Shape = new("/pictures/sample/whole.jpeg", 1280, 720, "/pictures/sample/whole.jpeg 1280w", [new("image/avif", "/pictures/sample/whole.avif 1280w")]);
    private static readonly PictureView Picture = new("/pictures/sample", 1600, 900, "Boats <in> a \"harbour\"", "The harbour", "Nasrin & Co.")
    {
        Whole = Shape,
        Wide = Shape,
        Square = Shape,
        Card = Shape,
        Copyright = "© Nasrin <& Co.>",
        Terms = "Editorial use only",
        TermsAddress = "https://caravan.example/terms",
        IsMachineMade = true,
    };

    private static readonly OriginView Origin = new("کاروان", "fa", "/fa/sample/muscat");

    public static IReadOnlyList<IPageView> Pages() =>
    [
        Translation(), Original(),
        new FrontView(Site(English), "/en", [.. Teasers(9)], null, "/en?before=1") { Rivers = [new(World, [.. Teasers(6).Skip(4)])] }, new FrontView(Site(Persian), "/fa?before=1", [.. Teasers(2)], "/fa"), new FrontView(Site(Persian), "/fa", []),
        new ListView(Site(English), "section", World.Name, World.Address, World.Address, [.. Teasers(7)], null, "/en/section/world?before=1", [new(English, World.Address)]),
        new ListView(Site(Persian), "topic", "<Talal>", "/fa/topic/n/x", "/fa/topic/n/x?before=1", [.. Teasers(1)], "/fa/topic/n/x", null, []),
        new ListView(Site(English), "author", "Nasrin <& Co.>", "/en/author/nasrin-co", "/en/author/nasrin-co", [.. Teasers(4)], null, null, [new(Persian, "/fa/author/x"), new(English, "/en/author/nasrin-co")]),
        new EditionIndexView(Site(English), [new(Persian, [.. Teasers(2)]), new(English, [])]),
        new SearchView(Site(English), "", null), new SearchView(Site(English), "sea", [], IsRefused: true), new SearchView(Site(Persian), "<sea>", []),
        new SearchView(Site(English), "sea", [new("/en/sample/muscat", new("At sea", [3..6]), new("The sea & the land", [4..7]), At)], "/en/search?q=sea", "/en/search?q=sea&before=1"),
        new CorrectionsView(Site(English), []), new CorrectionsView(Site(English), [new(Persian, "/fa/sample/muscat", "توافق", "یک رقم", At)]),
        new WithdrawnView(Site(English), At), new WithdrawnView(Site(Persian), At, "Its source was wrong."), new MissingView(Site(English)),
        new CompareView(Site(English), "/en/sample/muscat/compare", "/en/sample/muscat", "Eight countries", Persian, "/fa/sample/muscat", "کاروان",
            [.. Enum.GetValues<CompareState>().Select(state => new CompareRow([Block("a", BlockKind.Paragraph, "متن")], [Block("b", BlockKind.Heading, "A <text>")], state, "Why & where", "DeepL"))], "/fa/sample/muscat/compare", "کاروان"),
        new VerifyView(Site(English), "", ""), new VerifyView(Site(English), "/x", "a <text>", "verifyNotFound"), new VerifyView(Site(Persian), "/x", "", Withdrawn: At),
        new VerifyView(Site(English), "/en/sample", "", Verified: new(Persian, "/fa/sample/muscat", "توافق", [new("Caravan", "fa", "/fa/sample/muscat", Signature), new("Caravan", "en", null, new(SignatureState.Broken, Record: "/provenance/sample.json"))],
            [.. Enum.GetValues<ParagraphState>().Select(state => new VerifiedParagraph(state, [new("متن "), new("<یک>", IsRemoved: true), new("دو", IsInserted: true)], Signed: At))], "3")),
    ];

    private static SignatureView Signature => new(SignatureState.Holds, At, "key", "/provenance/sample.json");

    private static MadeView Made() => new(
        [new("کاروان", "fa", "/fa/sample/muscat", null, "", At), new("Caravan", "en", null, "کاروان", "1, 3", At)],
        ["Nasrin", "Thomas & Co."], [new("DeepL", [new("p1", "Eight countries")], ["Thomas"]), new("GPT", [new("p3", "The text")], [])],
        [new("Of no <interest>"), new(null)], "2", [new("p2", "What is agreed")], [new("l2", "clearance")], [new("A name was misspelt.", At)], Signature, "/en/sample/muscat/compare", "/en/verify?address=%2Fen");

    private static SiteView Site(EditionView edition) => new("https://caravan.example", "Caravan", edition, [Persian, English]);

    private static IEnumerable<TeaserView> Teasers(int many) => Enumerable.Range(0, many).Select(i => new TeaserView(
        $"/en/sample{i}/muscat", $"Eight countries & <{i}> agree", i % 3 == 2 ? null : "A joint centre.", At, i % 2 == 0 ? Origin : null, i % 2 == 1 ? At : null, i % 2 == 0 ? Picture : null, i % 3 == 0 ? World : null));

    private static ArticleView Translation() => new(
        Site(English), "/en/sample/muscat", Block("h", BlockKind.Headline, "Eight countries & <one> agree"), Block("s", BlockKind.Summary, "A joint centre.", stale: true),
        At, At, Origin, new("Caravan", "ar", "/ar/sample/muscat"), [new(Persian, "/fa/sample/muscat"), new(English, "/en/sample/muscat")],
        [
            Block("p1", BlockKind.Paragraph, "Eight countries signed in Muscat."), Block("p2", BlockKind.Heading, "What is agreed"),
            Block("l1", BlockKind.ListItem, "Positions within 10 minutes"), Block("l2", BlockKind.ListItem, "clearance within 30", stale: true),
            Block("q1", BlockKind.Quotation, "“Nobody should have to wait.”"), new("c1", BlockKind.Caption, "The harbour", [], Picture: Picture),
            new("p3", BlockKind.Paragraph, "The text is here.", [new(MarkKind.Link, 4, 4, "https://example.org/?a&b"), new(MarkKind.Strong, 0, 8)]),
        ],
        "Published by Caravan, translated by Caravan", "/provenance/sample.json", Picture,
        [new("کاروان", At, "یک رقم", "fa"), new("کاروان", At, IsUpdate: true)], [new("A name was misspelt.", At), new("The count went on.", At, IsUpdate: true)], Made())
    {
        Section = World,
        Authors = [new("Nasrin <& Co.>", "/en/author/nasrin-co"), new("Thomas", "/en/author/thomas")],
        Topics = [new("Talal & <sons>", "/en/topic/n/talal")],
    };

    private static ArticleView Original() => new(
        Site(Persian), "/fa/sample/muscat", Block("h", BlockKind.Headline, "توافق هشت کشور"), null, At, null, null, Origin, [new(Persian, "/fa/sample/muscat")],
        [Block("p1", BlockKind.Paragraph, "نمایندگان (Talal) آن را امضا می‌کنند.")], "این خبر را کاروان منتشر کرده است", "/provenance/sample.json");

    private static BlockView Block(string id, BlockKind kind, string text, bool stale = false) => new(id, kind, text, [], stale);
}
