using Dragoman.Names;

namespace Dragoman.Stories;

public sealed partial class Article
{
    private const int MostAuthors = 20;

    private List<Author> byline = [];

    /// <summary>Who wrote the story's original, in the order in which readers are told; of a translation they are the authors too.</summary>
    public IReadOnlyList<Author> Byline => story.Original.byline;

    /// <summary>Who has changed the byline, or what this edition calls its authors, since the article was loaded.</summary>
    internal Act? Bylined { get; private set; }

    /// <summary>The names that the byline had here before that.</summary>
    internal IReadOnlyList<string> BylineBefore { get; private set; } = [];

    /// <summary>The authors as this edition's readers know them.</summary>
    public IReadOnlyList<NamedAuthor> AuthorsBy(NameBook book) => NamedAuthor.Of(Byline, story.Original.Edition, edition, book);

    /// <summary>Says who wrote the original; what other editions call those who stay, stays.</summary>
    /// <returns>Whether it said otherwise before.</returns>
    public bool GiveByline(IEnumerable<string> names, Act act)
    {
        RefuseWhenWithdrawn();
        if (IsTranslation)
            throw new RefusedException($"The byline of story {story.Id} is the original’s, in the edition {story.Original.Language}.", "Change it there.");
        List<string> given = [.. names.Select(Author.Read).Where(name => name.Length > 0).DistinctBy(NameBook.Folded, StringComparer.Ordinal)];
        if (given.Count > MostAuthors)
            throw new RefusedException($"A byline has at most {MostAuthors} authors.", "Name those who wrote most of it.");
        if (given.SequenceEqual(byline.Select(author => author.Name), StringComparer.Ordinal))
            return false;
        if (Bylined is null)
            BylineBefore = [.. byline.Select(author => author.Name)];
        byline = [.. given.Select(name => byline.FirstOrDefault(author => author.Name == name) ?? new(name))];
        Bylined = act;
        return true;
    }

    /// <summary>Says what this translation's edition calls an author of the original.</summary>
    /// <param name="author">As the original writes it.</param>
    /// <param name="name">Empty: as the original writes it.</param>
    public bool CallAuthor(string author, string name, Act act)
    {
        RefuseWhenWithdrawn();
        if (!IsTranslation)
            throw new RefusedException($"The edition {Language} holds the original of story {story.Id}: its byline says how the authors are called.", "Change the byline.");
        var known = Byline.FirstOrDefault(each => each.Name == author)
            ?? throw new RefusedException($"\"{author}\" does not stand in the byline any more.", "Load the page again to see who does.");
        var called = known.CalledIn(edition, name);
        if (called.NameIn(edition) == known.NameIn(edition))
            return false;
        if (Bylined is null)
            BylineBefore = [.. Byline.Select(each => each.NameIn(edition))];
        story.Original.byline = [.. Byline.Select(each => each == known ? called : each)];
        Bylined = act;
        return true;
    }

    internal void RestoreByline(string? document) => byline = document is null ? [] : Json.Read<List<Author>>(document);

    internal string? BylineDocument => byline.Count == 0 ? null : Json.Write(byline);
}
