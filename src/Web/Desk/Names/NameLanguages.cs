using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Web.Desk.Names;

/// <summary>The languages that a name is shown and written in: the newsroom's editions first, then what it has besides.</summary>
public static class NameLanguages
{
    public static string DirectionOf(string tag) => Scripts.DirectionOf(LanguageTag.Parse(tag)) == Direction.RightToLeft ? "rtl" : "ltr";

    public static IReadOnlyList<string> Of(Editions.Newsroom newsroom, NameEntry? entry) =>
        [.. newsroom.Editions.Select(edition => edition.Tag).Concat(entry?.Forms.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()).Distinct(StringComparer.Ordinal)];

    /// <summary>The tag and form that a name is called by on the desk: in the reader's language, or else the first edition's that has one.</summary>
    public static (string Tag, string Form) TitleOf(Phrasebook reader, Editions.Newsroom newsroom, NameEntry entry)
    {
        var own = newsroom.Editions.Select(edition => edition.Tag).Prepend(reader.Tag).FirstOrDefault(entry.Forms.ContainsKey) ?? entry.Forms.Keys.First();
        return (own, entry.Forms[own].Preferred);
    }
}
