using Dragoman.Stories;

namespace Dragoman.Releases;

/// <summary>The order in which the articles of a story become public: none before its source, where its edition asks for that.</summary>
internal sealed class ReleaseSequence(Story story, Editions.Newsroom newsroom)
{
    /// <summary>A move of one article on the schedule may leave another one of the story too early.</summary>
    public void Refuse()
    {
        foreach (var article in story.Articles.Where(IsToCome))
        {
            if (newsroom[article.Edition].Rules.BeforeOriginal)
                continue;
            if (article.Chain.Skip(1).FirstOrDefault(earlier => !(earlier.FirstPublishedAt <= article.FirstPublishedAt)) is not { } late)
                continue;
            throw new RefusedException(
                $"The {article.Language} article of story {story.Id} is scheduled for {new Editions.ZonedMoment(article.FirstPublishedAt!.Value, newsroom[article.Edition].Zone)}: it would be public before the {late.Language} article that it is carried from.",
                $"Move or take off both, with: dragoman schedule {story.Id} --edition {late.Edition} --edition {article.Edition} …",
                $"Move or take off both, {late.Language} and {article.Language}.");
        }
    }

    /// <summary>What is public is past changing.</summary>
    private static bool IsToCome(Article article) => article is { IsTranslation: true, TakenDown: null, Newest: { } newest } && newest.At > newest.RecordedAt && article.Standing.Count() == 1;
}
