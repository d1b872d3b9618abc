using System.Globalization;
using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Languages;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using NodaTime;

namespace Dragoman.Desk.Bench;

/// <summary>
/// A newsroom with a full board. A few stories are made by the acts that people use; the others are copies of their rows, as
/// many as are asked for, of different urgency and age.
/// </summary>
internal static class FullNewsroom
{
    public const string Password = "a password that is long";

    private static readonly string[] Tags = ["fa", "en", "ar", "tr", "ur"];

    public static async Task FillAsync(House house, int open, int old)
    {
        await house.Editions.CreateAsync(new() { Name = "Bench", Editions = [.. Tags.Select(tag => Edition.For(LanguageTag.Parse(tag)))] });
        await house.Accounts.AddAsync("Chief", Password, new Dictionary<string, Role> { [Account.EveryEdition] = Role.Chief });
        var newsroom = await house.Editions.GetAsync();
        string[] live = [await FileAsync(house, newsroom, 0), await FileAsync(house, newsroom, 1), await FileAsync(house, newsroom, 2), await FileAsync(house, newsroom, 3), await FileAsync(house, newsroom, 4)];
        var done = await FileAsync(house, newsroom, 5);
        await CopyAsync(house, live, open - live.Length, 0);
        await CopyAsync(house, [done], old, (long)Duration.FromDays(30).TotalMilliseconds);
        // What PostgreSQL does by itself after a while; SQLite never does.
        if (house.Database.Kind == DatabaseKind.Postgres)
            await house.Database.WriteAsync(session => session.ExecuteAsync("ANALYZE board_card"));
    }

    /// <summary>A story that has come so far: 0 filed, 1 published, 2 being translated, 3 translated, 4 corrected after all translations, 5 published in all.</summary>
    private static async Task<string> FileAsync(House house, Newsroom newsroom, int step)
    {
        var act = house.ActOf("Chief");
        Manuscript Text(string tag, string last) => Manuscript.From(
            TextReading.Read("# بندر تازهٔ چابهار با چهار اسکله گشایش یافت\n\nبند یکم با ده واژه که در آن چیزی گفته می‌شود.\n\n" + last, TextFormat.Markdown), newsroom, newsroom[tag]);
        var id = (await house.Stories.AddAsync(Story.File(newsroom["fa"], Text("fa", "بند دوم."), act))).Id;
        await house.Stories.ChangeAsync(id, story =>
        {
            if (step >= 1)
                story["fa"].Publish(newsroom["fa"], act.At, act);
            foreach (var tag in step >= 2 ? Tags.Skip(1).Take(step == 5 ? 4 : 3) : [])
            {
                var article = story.Carry(story["fa"], newsroom[tag], act);
                if (step >= 3)
                    article.Carry(Text(tag, "بند دوم."), act);
                if (step >= 4)
                    article.Publish(newsroom[tag], act.At, act);
            }
            if (step == 4)
                story["fa"].Correct(Text("fa", "بند سوم."), newsroom["fa"], ChangeType.Factual, "نادرست بود.", act.At, act);
            return true;
        });
        return id;
    }

    /// <param name="earlier">How much older than the first they are, in milliseconds.</param>
    private static Task CopyAsync(House house, string[] stories, int many, long earlier) => house.Database.WriteAsync(async session =>
    {
        const string series = "WITH RECURSIVE series (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < @many)";
        const string urgency = "1 + series.n % 8";
        foreach (var id in stories)
        {
            var values = new { id, many = (long)Math.Max(1, many / stories.Length), earlier };
            await session.ExecuteAsync($"INSERT INTO story (id, filed_at, urgency) {series} SELECT id || 'x' || series.n, filed_at - @earlier - series.n * 20000, {urgency} FROM story, series WHERE id = @id", values);
            await session.ExecuteAsync(
                $"""
                INSERT INTO board_card (edition, story_id, duty, rank, urgency, section, holder, owed_from, due_at, public_at, filed_at, words, document)
                {series}
                SELECT edition, story_id || 'x' || series.n, duty, rank, {urgency}, section, CASE WHEN series.n % 5 = 0 THEN 'Chief' ELSE NULL END, owed_from - @earlier - series.n * 20000,
                    CASE WHEN owed_from IS NULL THEN due_at ELSE due_at - @earlier - series.n * 20000 END, public_at - @earlier - series.n * 20000,
                    filed_at - @earlier - series.n * 20000, words, replace(document, story_id, story_id || 'x' || series.n)
                FROM board_card, series WHERE story_id = @id
                """, values);
        }
    });

    public static string Told(long cards) => cards.ToString("N0", CultureInfo.InvariantCulture);
}
