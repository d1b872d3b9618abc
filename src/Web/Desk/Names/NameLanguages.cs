using Dragoman.Languages;
using Dragoman.Names;

namespace Dragoman.Web.Desk.Names;

/// <summary>The languages that a name is shown and written in: the newsroom's editions first, then what it has besides.</summary>
public static class NameLanguages
{
    public static readonly LanguageTag Desk = LanguageTag.Parse("en");

    public static string NameOf(string tag) => LanguageNames.Of(LanguageTag.Parse(tag), Desk);

    public static string DirectionOf(string tag) => Scripts.DirectionOf(LanguageTag.Parse(tag)) == Direction.RightToLeft ? "rtl" : "ltr";

    public static IReadOnlyList<string> Of(Editions.Newsroom newsroom, NameEntry? entry) =>
        [.. newsroom.Editions.Select(edition => edition.Tag).Concat(entry?.Forms.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()).Distinct(StringComparer.Ordinal)];

    /// <summary>The tag and form that a name is called by on the desk: the first edition's that has one.</summary>
    public static (string Tag, string Form) TitleOf(Editions.Newsroom newsroom, NameEntry entry)
    {
        var own = newsroom.Editions.Select(edition => edition.Tag).Prepend("en").FirstOrDefault(entry.Forms.ContainsKey) ?? entry.Forms.Keys.First();
        return (own, entry.Forms[own].Preferred);
    }
}
