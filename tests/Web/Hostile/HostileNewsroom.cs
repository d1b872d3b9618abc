using Dragoman.Names;
using Dragoman.Stories;
using Dragoman.Stories.Reading;

namespace Dragoman.Hostile;

/// <summary>
/// Stories whose every text is an attack: filed as HTML, as Markdown, as plain text and block by block, in headline, body, caption, alternative
/// text and the rights of a picture, in a correction's note, in comments and in the forms of names.
/// </summary>
internal static class HostileNewsroom
{
    private const int OfComment = 3_500;
    private const int OfForm = 190;

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <returns>The published stories, one for each way of filing.</returns>
    public static async Task<IReadOnlyList<Story>> FillAsync(House house, string edition, string by)
    {
        var newsroom = await house.Editions.GetAsync();
        var picture = await PictureAsync(house, edition);
        List<ReadText> texts =
        [
            TextReading.Read(string.Join("</p><p>", Payloads.All.Where(IsWhole)), TextFormat.Html),
            TextReading.Read(string.Join("\n\n", Payloads.All.Where(IsWhole)), TextFormat.Markdown),
            TextReading.Read(string.Join("\n\n", Payloads.All.Where(IsWhole)), TextFormat.Plain),
            new([.. Payloads.Lines.Select(line => new ReadBlock(BlockKind.Paragraph, line, []))], []),
        ];
        var stories = new List<Story>();
        foreach (var (index, text) in texts.Index())
            stories.Add(await PublishAsync(house, newsroom, edition, by, text, picture, index));
        await CommentAsync(house, stories[^1], edition, by);
        await NamesAsync(house, edition, by);
        return stories;
    }

    private static async Task<string> PictureAsync(House house, string edition)
    {
        var lines = Payloads.Lines;
        var picture = await house.Pictures.AddAsync(Png, "<img src=x onerror=alert(1)>.png", edition, string.Concat(lines));
        await house.Pictures.ChangeAsync(picture.Id, each => each with
        {
            Rights = new() { Credit = string.Concat(lines), Creator = lines[40], Copyright = lines[41], Terms = "\"><script>alert(1)</script>", TermsAddress = "https://a.example/\"onclick=alert(1)" },
        });
        return picture.Id;
    }

    private static async Task<Story> PublishAsync(House house, Editions.Newsroom newsroom, string edition, string by, ReadText text, string picture, int number)
    {
        var (home, lines, act) = (newsroom[edition], Payloads.Lines, house.ActOf(by));
        var manuscript = Manuscript.From(text, newsroom, home, lines[number] + " attacking");
        manuscript = manuscript with
        {
            Passages =
            [
                .. manuscript.Passages,
                new(BlockKind.Summary, string.Concat(lines.Skip(90).Take(40))),
                new(BlockKind.Caption, string.Concat(lines.Skip(50).Take(40)), [], picture),
                new(BlockKind.AltText, string.Concat(lines), [], picture),
            ],
        };
        var story = Story.File(home, manuscript, act);
        story.Original.Publish(home, act.At, act);
        await house.Stories.AddAsync(story);
        return await house.Stories.ChangeAsync(story.Id, each =>
        {
            var passages = manuscript.Passages.Append(new(BlockKind.Paragraph, "A paragraph more."));
            each[edition].Correct(manuscript with { Passages = [.. passages] }, home, ChangeType.Factual, string.Concat(lines.Skip(130).Take(40)), act.At, act);
            return each;
        });
    }

    private static async Task CommentAsync(House house, Story story, string edition, string by)
    {
        var article = (await house.Stories.GetAsync(story.Id))[edition];
        foreach (var text in Parts(OfComment))
            await house.Comments.SayAsync(article, article.Head.Content.Headline.Id, null, text, [], house.ActOf(by));
    }

    private static Task<int> NamesAsync(House house, string edition, string by) => house.Names.ImportAsync(
        Payloads.Lines.Where(line => line.Length <= OfForm && line.Any(char.IsLetterOrDigit)).Select((line, index) => new NameEntry
        {
            Id = $"nhostile{index}",
            Kind = NameKind.Person,
            Forms = new Dictionary<string, NameForms> { [edition] = new() { Preferred = line } },
            Note = line,
        }),
        by, house.Clock.GetCurrentInstant());

    private static IEnumerable<string> Parts(int longest)
    {
        var part = "";
        foreach (var line in Payloads.Lines.Where(line => line.Length < longest))
        {
            if (part.Length + line.Length >= longest)
            {
                yield return part;
                part = "";
            }
            part += line + '\n';
        }
        yield return part;
    }

    /// <summary>What swallows all that comes behind it would hide the others; alone, each is read in the tests of reading.</summary>
    private static bool IsWhole(string payload) =>
        !new[] { "<plaintext", "<!--", "<textarea", "<title", "<noscript", "<xmp", "<noembed", "<noframes", "<script", "<style", "<iframe", "<svg", "<math", "<select", "<template", "\u202E", "\u2066", "\0" }
            .Any(part => payload.Contains(part, StringComparison.OrdinalIgnoreCase))
        && !payload.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter));
}
