namespace Dragoman.Stories.Reading;

/// <summary>The forms in which a reporter's text comes.</summary>
public enum TextFormat
{
    Plain,
    Markdown,
    Html,
}
