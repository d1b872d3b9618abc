namespace Dragoman.Stories;

/// <summary>A list of articles that readers can go through: all of an edition, a section of it, or those about somebody or something.</summary>
/// <param name="Topic">Identity of a name.</param>
public sealed record ShownList(string Edition, string? Section = null, string? Topic = null)
{
    /// <summary>Where the list's articles are found, the condition on them, and by which place they stand in order.</summary>
    internal (string From, string Where, string Place) Sql => this switch
    {
        { Topic: not null } => ("shown_topic topic JOIN shown ON shown.place = topic.place", "topic.name_id = @Topic AND topic.edition = @Edition", "topic.place"),
        { Section: not null } => ("shown", "shown.edition = @Edition AND shown.section = @Section", "shown.place"),
        _ => ("shown", "shown.edition = @Edition", "shown.place"),
    };
}
