using Dragoman.Changes;
using Dragoman.Databases;
using Dragoman.Identity.Audit;
using Dragoman.Storage;

namespace Dragoman.Newsroom.Tests.Stories;

public sealed class BylineTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_byline_is_kept_with_what_other_editions_call_its_authors_and_every_change_is_told(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var story = await test.FileAsync("en", "# Harbour", "It opened.");
        await test.CarryAsync(story, "fa", "en", "# بندر", "باز شد.");

        await test.ChangeAsync(story, changed => Assert.True(changed["en"].GiveByline(["  Nasrin   Karimi ", "", "Thomas Reed", "nasrin karimi"], test.By())));
        await test.ChangeAsync(story, changed => Assert.True(changed["fa"].CallAuthor("Nasrin Karimi", "نسرین کریمی", test.By("Tara"))));
        await test.ChangeAsync(story, changed => Assert.True(changed["en"].GiveByline(["Thomas Reed", "Nasrin Karimi"], test.By())));
        await test.ChangeAsync(story, changed => Assert.False(changed["en"].GiveByline(["Thomas Reed", "Nasrin Karimi"], test.By())));

        var stored = await test.GetAsync(story);
        Assert.Equal(["Thomas Reed", "Nasrin Karimi"], stored["en"].Byline.Select(author => author.NameIn("en")));
        Assert.Equal(["Thomas Reed", "نسرین کریمی"], stored["fa"].Byline.Select(author => author.NameIn("fa")));
        Assert.Equal(
            [(null, "", "Nasrin"), ("fa", "Nasrin Karimi\nThomas Reed", "Tara"), (null, "Nasrin Karimi\nThomas Reed", "Nasrin")],
            (await test.House.Changes.AfterAsync(0, 100)).Where(change => change.Kind == ChangeKind.Byline).Select(change => (change.Edition, change.Subject, change.By)));
        var told = (await test.House.Audit.FindAsync(new AuditFilter { Act = Acts.BylineChanged }, 10)).OrderBy(entry => entry.Number).ToList();
        Assert.Equal([("en", null, "Nasrin Karimi, Thomas Reed"), ("fa", "Nasrin Karimi, Thomas Reed", "نسرین کریمی, Thomas Reed"), ("en", "Nasrin Karimi, Thomas Reed", "Thomas Reed, Nasrin Karimi")],
            told.Select(entry => (entry.Edition, entry.Details.GetValueOrDefault("before"), entry.Details["after"])));
    }

    [Fact]
    public async Task A_byline_holds_names_of_people_and_is_said_by_the_original_alone()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var id = await test.FileAsync("en", "# Harbour", "It opened.");
        await test.CarryAsync(id, "fa", "en", "# بندر", "باز شد.");
        var story = await test.GetAsync(id);

        foreach (var name in new[] { "123 …", "Nasrin \u202EKarimi", new string('n', 101) })
            Assert.Throws<RefusedException>(() => story["en"].GiveByline([name], test.By()));
        Assert.Throws<RefusedException>(() => story["en"].GiveByline(Enumerable.Range(0, 21).Select(i => $"Author {(char)('a' + i)}"), test.By()));
        Assert.Throws<RefusedException>(() => story["fa"].GiveByline(["Nasrin"], test.By()));
        story["en"].GiveByline(["Nasrin"], test.By());
        Assert.Throws<RefusedException>(() => story["fa"].CallAuthor("Thomas", "توماس", test.By()));
        Assert.Throws<RefusedException>(() => story["en"].CallAuthor("Nasrin", "نسرین", test.By()));
        Assert.Equal("Nasrin", Assert.Single(story["fa"].Byline).NameIn("fa"));
    }
}
