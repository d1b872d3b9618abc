namespace Dragoman.Stories;

/// <summary>A list of articles that readers can go through: all of an edition, a section of it, those about somebody or something, or those of an author.</summary>
/// <param name="Topic">Identity of a name.</param>
/// <param name="Author">The slug of an author's name in the edition.</param>
public sealed record ShownList(string Edition, string? Section = null, string? Topic = null, string? Author = null)
{
    /// <summary>Where the list's articles are found, the condition on them, and by which place they stand in order.</summary>
    internal (string From, string Where, string Place) Sql => this switch
    {
        { Topic: not null } => ("shown_topic topic JOIN shown ON shown.place = topic.place", "topic.name_id = @Topic AND topic.edition = @Edition", "topic.place"),
        { Author: not null } => ("shown_author author JOIN shown ON shown.place = author.place AND shown.article_id = author.article_id", "author.edition = @Edition AND author.slug = @Author", "author.place"),
        { Section: not null } => ("shown", "shown.edition = @Edition AND shown.section = @Section", "shown.place"),
        _ => ("shown", "shown.edition = @Edition", "shown.place"),
    };
}
