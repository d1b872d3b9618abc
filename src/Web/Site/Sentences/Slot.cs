namespace Dragoman.Web.Site.Sentences;

/// <summary>What stands in a sentence for <c>{name}</c>: a name from elsewhere, a date, a note; a link when it has an address.</summary>
/// <param name="Language">BCP 47 tag of the text where it is not the sentence's; of a link, of the page it leads to.</param>
/// <param name="Instant">For dates, the moment as machines write it.</param>
public sealed record Slot(string Name, string Text, string? Language = null, string? Address = null, string? Instant = null);
