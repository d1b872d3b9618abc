using Dragoman.Editions;
using Dragoman.Languages;

namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>The slug of the edition's section that it stands in; null while it stands in none.</summary>
    public string? Section { get; internal set; }

    /// <summary>Who has changed the section since the article was loaded.</summary>
    internal Act? Placed { get; private set; }

    /// <summary>Puts the article into a section of its edition, or into none.</summary>
    /// <returns>Whether it stood elsewhere before.</returns>
    public bool PutInto(string? section, Edition home, Act act)
    {
        RefuseWhenWithdrawn();
        if (section is not null && home.FindSection(section) is null)
            throw new RefusedException($"The edition {Language} has no section \"{section}\".", home.Sections.Count == 0 ? Sentence.Of($"Add one with: dragoman edition {Edition} --section {section}=NAME") : Sentence.Of($"It has {string.Join(", ", home.Sections.Select(known => known.Slug))}."));
        if (section == Section)
            return false;
        (Section, Placed) = (section, act);
        return true;
    }
}
