using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Editions;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Site.Bench;

/// <summary>The same articles as Hugo takes them: a Markdown file each.</summary>
internal sealed class HugoContent(string site, string folder, string? connection)
{
    private const int Batch = 500;

    public async Task WriteAsync()
    {
        await using var house = await House.OpenAsync(folder, connection, SystemClock.Instance);
        foreach (var edition in (await house.Editions.GetAsync()).Editions)
        {
            long? before = null;
            while (await house.Shown.NewestAsync(edition.Tag, SystemClock.Instance.GetCurrentInstant(), Batch, before) is { Count: > 0 } articles)
            {
                foreach (var article in articles)
                    Write(article.Edition, article.Story, article.Address, article.FirstAt, article.Content);
                before = articles[^1].Place;
            }
        }
    }

    /// <summary>Publishes one more article, in both.</summary>
    public async Task AddAsync(IReadOnlyList<(string English, string Persian)> pairs)
    {
        await using var house = await House.OpenAsync(folder, connection, SystemClock.Instance);
        Newsroom newsroom = await house.Editions.GetAsync();
        var story = await new Publishing(house, newsroom, pairs, (ulong)Environment.TickCount64).PublishAsync($"added{Environment.TickCount64}");
        Write("en", story.Id, story.Original.Address, house.Clock.GetCurrentInstant(), story.Original.Head.Content);
    }

    private void Write(string edition, string story, string address, Instant at, Content content)
    {
        var file = Path.Combine(site, "content", edition, story + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var text = new StringBuilder("---\n")
            .Append(CultureInfo.InvariantCulture, $"title: {JsonSerializer.Serialize(content.Headline.Text)}\ndate: {at}\nurl: {Uri.UnescapeDataString(address)}/\ntranslationKey: {story}\n---\n");
        foreach (var block in content.Blocks.Where(block => block.Kind == BlockKind.Paragraph))
            text.Append(block.Text).Append("\n\n");
        File.WriteAllText(file, text.ToString());
    }
}
