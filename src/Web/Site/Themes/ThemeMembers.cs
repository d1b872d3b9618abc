using System.Reflection;
using System.Text.Json;
using Dragoman.Search;
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
using Fluid;

namespace Dragoman.Web.Site.Themes;

/// <summary>
/// What a template may read: the properties of these views, and of nothing else in the program. Their names in a template are those of the
/// views in small letters with lines between: <c>article.translated_from</c>.
/// </summary>
public static class ThemeMembers
{
    /// <summary>Of a page: what machines read is no affair of the theme, which only puts it in its place.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal) { nameof(IPageView.Head), nameof(IPageView.Template), nameof(IPageView.Kind), "EqualityContract" };

    /// <summary>The views by the names that the guide calls them, with their members.</summary>
    public static IEnumerable<(string View, IReadOnlyList<string> Members)> Guide => Views.Select(view => (Say(view), (IReadOnlyList<string>)[.. NamesOf(view)]));

    internal static IReadOnlyList<Type> Views { get; } =
    [
        typeof(SiteView), typeof(PageView), typeof(EditionView), typeof(DateView), typeof(OriginView), typeof(PictureView), typeof(ShapeView), typeof(SourceView),
        typeof(ArticleView), typeof(BlockView), typeof(BlockGroup), typeof(StoryPage), typeof(SourceCorrectionView), typeof(CorrectionView), typeof(WaitingView),
        typeof(FrontView), typeof(TeaserView), typeof(RiverView), typeof(LinkView), typeof(ListView), typeof(ListPlace), typeof(EditionIndexView), typeof(EditionEntry),
        typeof(SearchView), typeof(FoundView), typeof(Excerpt), typeof(CorrectionsView), typeof(CorrectedView), typeof(WithdrawnView), typeof(MissingView),
        typeof(MadeView), typeof(MadeStep), typeof(MadeDraft), typeof(MadeOmission), typeof(BlockLink), typeof(SignatureView), typeof(CompareView), typeof(CompareRow),
        typeof(VerifyView), typeof(VerifiedView), typeof(VerifiedRecord), typeof(VerifiedParagraph), typeof(TextPart),
    ];

    internal static MemberAccessStrategy Strategy()
    {
        var strategy = new DefaultMemberAccessStrategy();
        foreach (var view in Views)
        {
            strategy.Register(view, Members(view).Select(member => KeyValuePair.Create<string, IMemberAccessor>(NameOf(member), new Member(member))));
            strategy.Register(view, new UnknownMember(view));
        }
        strategy.Register<SiteStrings, object?>((words, name, context) => words.Find(name)
            ?? (UnknownMember.IsStrict(context) ? throw new ThemeException($"There is no sentence \"{name}\".", cure: "Write it into the theme's strings/en.json, and into those of the other languages.") : null));
        return strategy;
    }

    /// <summary>The names that a template may write behind a view.</summary>
    internal static IEnumerable<string> NamesOf(Type view) => Members(view).Select(NameOf);

    /// <summary>A view as the guide calls it: <c>teaser</c>.</summary>
    internal static string Say(Type view) => JsonNamingPolicy.SnakeCaseLower.ConvertName(view.Name.EndsWith("View", StringComparison.Ordinal) ? view.Name[..^4] : view.Name);

    internal static string NameOf(Stories.BlockKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static string NameOf(MemberInfo member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name);

    private static IEnumerable<PropertyInfo> Members(Type view) =>
        view.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && !IsUnseen(view, property));

    /// <summary>A block has a kind that templates ask for; a page's is said by the page.</summary>
    private static bool IsUnseen(Type view, PropertyInfo property) =>
        Unseen.Contains(property.Name) && (typeof(IPageView).IsAssignableFrom(view) || property.Name == "EqualityContract");

    private sealed class Member(PropertyInfo property) : IMemberAccessor
    {
        private readonly Func<object, object?> read = Reader(property);

        public object? Get(object obj, string name, TemplateContext ctx) => read(obj);

        private static Func<object, object?> Reader(PropertyInfo property)
        {
            var view = System.Linq.Expressions.Expression.Parameter(typeof(object));
            var value = System.Linq.Expressions.Expression.Property(System.Linq.Expressions.Expression.Convert(view, property.DeclaringType!), property);
            return System.Linq.Expressions.Expression.Lambda<Func<object, object?>>(System.Linq.Expressions.Expression.Convert(value, typeof(object)), view).Compile();
        }
    }
}
