using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Media;
using Dragoman.Stories;
using Dragoman.Web.Site.Lists;
using Dragoman.Web.Site.Pictures;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Web.Site;

/// <summary>Makes views of what the newsroom knows, as one edition shows it.</summary>
public sealed class SiteViews(Newsroom newsroom, Edition edition, string origin, bool isWritten = false)
{
    public Newsroom Newsroom => newsroom;

    public Edition Edition => edition;

    public SiteView Site { get; } = Of(newsroom, edition, origin, isWritten);

    public EditionView Of(string tag) => Site.Editions.First(view => view.Home == "/" + newsroom[tag].Tag);

    public DateView Date(Instant instant) => new(
        Dates.DateTime(instant, edition.TimeZone, edition.Language, edition.Calendar, edition.Digits),
        InstantPattern.ExtendedIso.Format(instant));

    /// <summary>A whole number as the edition writes it.</summary>
    public string Number(long number) => Digits.Write(number.ToString(System.Globalization.CultureInfo.InvariantCulture), edition.Digits);

    /// <summary>How this edition calls the one that an article stands in, and where that article is.</summary>
    public OriginView Origin(Article article, Instant now) =>
        Origin(article.Edition, article.StateAt(now) == ArticleState.Published ? article.Address : null);

    /// <param name="address">Null where readers cannot see the article.</param>
    public OriginView Origin(string tag, string? address) => new(newsroom.OutletName(newsroom[tag], edition.Language), tag, address);

    /// <summary>The address under which readers reach the site: the newsroom's own, else the one that was asked for.</summary>
    public static string OriginOf(Newsroom newsroom, string asked) => newsroom.Site ?? asked;

    public PictureView? Picture(Picture? picture, string? caption = null) =>
        picture is null ? null : PictureViews.Of(picture, picture.AltIn(edition.Tag), caption);

    /// <summary>The section of that slug in this edition, or null.</summary>
    public LinkView? Section(string? slug) => slug is null || edition.FindSection(slug) is not { } section ? null : Link(edition, section);

    private static LinkView Link(Edition edition, Section section) => new(section.Name, NewsLists.SectionAddress(edition.Tag, section.Slug));

    private static SiteView Of(Newsroom newsroom, Edition edition, string origin, bool isWritten)
    {
        List<EditionView> editions = [.. newsroom.Editions.Select(each => Of(newsroom, each))];
        return new(origin, newsroom.NameIn(edition.Language), editions.Find(view => view.Language == edition.Tag) ?? Of(newsroom, edition), editions, isWritten, newsroom.Site is null ? null : newsroom.Hub);
    }

    private static EditionView Of(Newsroom newsroom, Edition edition) => new(
        edition.Tag,
        edition.Language.Language == "prs" ? "fa-AF" : edition.Tag,
        edition.Direction == Direction.RightToLeft ? "rtl" : "ltr",
        LanguageNames.Of(edition.Language, edition.Language),
        newsroom.OutletName(edition, edition.Language),
        "/" + edition.Tag,
        $"/{edition.Tag}/feed.xml")
    {
        Sections = [.. edition.Sections.Select(section => Link(edition, section))],
    };
}
