using System.Data.Common;
using Dragoman.Databases;
using Dragoman.Storage;

namespace Dragoman.Newsroom.Tests.Migrations;

public sealed class MigrationTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_newsroom_of_every_earlier_version_keeps_its_stories(DatabaseKind kind)
    {
        foreach (var before in House.Migrations.SkipLast(1))
        {
            using var test = TestDatabase.Create(kind);
            await using (var database = Database.Open(test.DataFolder, test.ConnectionString))
            {
                await new MigrationStore(database, [.. House.Migrations.Where(step => step.Number <= before.Number)]).ApplyAsync();
                await database.WriteAsync(WriteAsync);
            }
            await using var house = await House.OpenAsync(test.DataFolder, test.ConnectionString, NodaTime.SystemClock.Instance);
            Assert.Equal("Shafaqna", (await house.Editions.GetAsync()).Name);
            var story = await house.Stories.GetAsync("k7f3q2d");
            Assert.Equal("Port", story.Original.Head.Content.Headline.Text);
            await house.Stories.ChangeAsync(story.Id, known => known.Original.Publish(Edition(), house.Clock.GetCurrentInstant(), house.ActOf("Nasrin")));
            Assert.Equal(2, (await house.Stories.GetAsync(story.Id)).Original.Publications.Count);
            // Rows of the first version say nothing to a schema that reads which pictures they show as it comes.
            if (before.Number >= 3)
                continue;
            await house.Stories.ChangeAsync(story.Id, known =>
            {
                known.Kill("False.", house.ActOf("Nasrin"));
                return true;
            });
            Assert.True(await house.Stories.IsWithdrawnAsync("p1"));
            Assert.False(await house.Stories.IsWithdrawnAsync("p2"));
        }
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_was_said_and_signed_can_be_neither_changed_nor_removed(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", "# بندر", "گشایش یافت.");
        await test.PublishAsync(id, "fa");
        foreach (var (table, column) in new[] { ("revision", "made_by"), ("publication", "made_by"), ("provenance_record", "signature") })
        {
            foreach (var sql in new[] { $"UPDATE {table} SET {column} = 'x'", $"DELETE FROM {table}" })
            {
                var refused = await Assert.ThrowsAnyAsync<DbException>(() => test.House.Database.WriteAsync(session => session.ExecuteAsync(sql)));
                Assert.Contains("only ever added", refused.Message, StringComparison.Ordinal);
            }
        }
        Assert.Single((await test.GetAsync(id)).Original.Publications);
    }

    private static Editions.Edition Edition() => Editions.Edition.For(Languages.LanguageTag.Parse("en"));

    /// <summary>Rows as the first version wrote them.</summary>
    private static async Task WriteAsync(Session session)
    {
        string[] rows =
        [
            """INSERT INTO newsroom (id, document) VALUES ('newsroom', '{"name":"Shafaqna","editions":[]}')""",
            """INSERT INTO edition (tag, place, document) VALUES ('en', 0, '{"tag":"en","zone":"UTC","calendar":"gregorian","digits":"latin"}')""",
            "INSERT INTO story (id, filed_at) VALUES ('k7f3q2d', 1625077800000)",
            "INSERT INTO article (id, story_id, edition, slug) VALUES ('a', 'k7f3q2d', 'en', 'port')",
            """INSERT INTO revision (article_id, number, made_at, made_by, document) VALUES ('a', 1, 1, 'Nasrin', '{"blocks":[{"id":"h","kind":"headline","text":"Quay"}]}')""",
            """INSERT INTO revision (article_id, number, made_at, made_by, document) VALUES ('a', 2, 2, 'Nasrin', '{"blocks":[{"id":"h","kind":"headline","text":"Port"},{"id":"c","kind":"caption","text":"Quay","picture":"p1"}]}')""",
            "INSERT INTO publication (article_id, number, revision, kind, public_at, made_at, made_by) VALUES ('a', 1, 1, 'first', 1, 1, 'Nasrin')",
            "INSERT INTO provenance_record (digest, article_id, publication, document, signature) VALUES ('d', 'a', 1, '{}', 's')",
        ];
        foreach (var row in rows)
            await session.ExecuteAsync(row);
    }
}
