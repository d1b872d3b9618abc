using Dragoman.Editions;
using Dragoman.Memory.Bench;
using Dragoman.Stories;
using Dragoman.Stories.Reading;

namespace Dragoman.Site.Bench;

/// <summary>Publishes one article that holds a word that no other has.</summary>
internal sealed class Publishing(House house, Newsroom newsroom, IReadOnlyList<(string English, string Persian)> pairs, ulong seed)
{
    public Task<Story> PublishAsync(string word)
    {
        var dice = new Dice(seed);
        var paragraphs = Enumerable.Range(0, 8).Select(_ => string.Join(' ', Enumerable.Range(0, 3).Select(_ => dice.Of(pairs).English)));
        var act = house.ActOf("bench");
        var text = TextReading.Read($"# Headline {word}\n\n{string.Join("\n\n", paragraphs)}", TextFormat.Markdown);
        var story = Story.File(newsroom["en"], Manuscript.From(text, newsroom, newsroom["en"]), act);
        story.Original.Publish(newsroom["en"], act.At, act);
        return house.Stories.AddAsync(story);
    }
}
