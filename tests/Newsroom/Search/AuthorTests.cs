using Dragoman.Databases;
using Dragoman.Names;
using Dragoman.Search;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Newsroom.Tests.Search;

/// <summary>Whose articles readers see: by the name that each edition gives an author.</summary>
public sealed class AuthorTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task An_author_is_listed_under_the_name_of_each_edition_and_the_pages_know_each_other(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var first = await PublishAsync(test, "en", "Nasrin Karimi", "Thomas Reed");
        await CarryAsync(test, first, "fa");
        Assert.Equal([first], await StoriesAsync(test, "fa", "nasrin-karimi"));

        await test.ChangeAsync(first, story => story["fa"].CallAuthor("Nasrin Karimi", "نسرین کریمی", test.By()));
        var second = await PublishAsync(test, "fa", "نسرین كريمي");
        var third = await PublishAsync(test, "fa", "نسرین کریمی");

        // Whoever is called alike in an edition has one page; another spelling of the letters is another address.
        Assert.Equal([third, first], await StoriesAsync(test, "fa", "نسرین-کریمی"));
        Assert.Equal([second], await StoriesAsync(test, "fa", "نسرین-كريمي"));
        Assert.Equal(["nasrin-karimi", "thomas-reed"], await AllAsync(test, "en"));
        Assert.Equal(["نسرین-کریمی", "thomas-reed", "نسرین-كريمي"], await AllAsync(test, "fa"));
        Assert.Equal([new AuthorPage("fa", "نسرین-کریمی")], await SistersAsync(test, "en", "nasrin-karimi"));
        Assert.Equal([new AuthorPage("en", "nasrin-karimi")], await SistersAsync(test, "fa", "نسرین-کریمی"));
        Assert.Empty(await SistersAsync(test, "fa", "نسرین-كريمي"));
        Assert.Equal("نسرین-کریمی", await test.House.Authors.MovedAsync("fa", "nasrin-karimi", test.GetCurrentInstant()));
        Assert.Null(await test.House.Authors.MovedAsync("fa", "nobody", test.GetCurrentInstant()));

        await test.House.Derived.RebuildAsync();
        Assert.Equal([third, first], await StoriesAsync(test, "fa", "نسرین-کریمی"));
        await test.ChangeAsync(first, story => story["en"].GiveByline(["Thomas Reed"], test.By()));
        Assert.Equal([third], await StoriesAsync(test, "fa", "نسرین-کریمی"));
        Assert.Equal(["thomas-reed"], await AllAsync(test, "en"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_name_that_the_newsroom_decides_names_the_author_in_every_edition_as_long_as_it_means_one_person(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var story = await PublishAsync(test, "en", "Nasrin Karimi");
        await CarryAsync(test, story, "fa");

        var person = await DecideAsync(test, null, "Nasrin Karimi", "نسرین کریمی");
        Assert.Equal(["نسرین-کریمی"], await AllAsync(test, "fa"));
        Assert.Equal("نسرین-کریمی", await test.House.Authors.MovedAsync("fa", "nasrin-karimi", test.GetCurrentInstant()));

        await DecideAsync(test, person, "Nasrin Karimi", "نسرین کریمی‌نژاد");
        Assert.Equal(["نسرین-کریمی-نژاد"], await AllAsync(test, "fa"));
        Assert.Equal([new AuthorPage("fa", "نسرین-کریمی-نژاد")], await SistersAsync(test, "en", "nasrin-karimi"));

        await DecideAsync(test, null, "Nasrin Karimi", "نسرین کرمی");
        Assert.Equal(["nasrin-karimi"], await AllAsync(test, "fa"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_is_withdrawn_is_listed_no_more_and_what_is_scheduled_not_yet(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var due = test.GetCurrentInstant() + Duration.FromHours(1);
        var story = await PublishAsync(test, "en", due, "Thomas Reed");
        Assert.Empty(await AllAsync(test, "en"));
        Assert.Null(await test.House.Authors.RememberAsync("en", "thomas-reed", test.GetCurrentInstant()));
        test.Pass(Duration.FromHours(1));
        Assert.Equal("Thomas Reed", await test.House.Authors.FindAsync("en", "thomas-reed", test.GetCurrentInstant()));

        await test.ChangeAsync(story, changed => changed.Kill("Wrong.", test.By()));
        Assert.Empty(await AllAsync(test, "en"));
        Assert.Null(await test.House.Authors.FindAsync("en", "thomas-reed", test.GetCurrentInstant()));
        Assert.Equal("Thomas Reed", await test.House.Authors.RememberAsync("en", "thomas-reed", test.GetCurrentInstant()));
    }

    private static Task<string> PublishAsync(TestHouse test, string edition, params string[] authors)
    {
        test.Pass(Duration.FromMinutes(1));
        return PublishAsync(test, edition, test.GetCurrentInstant(), authors);
    }

    private static async Task<string> PublishAsync(TestHouse test, string edition, Instant at, params string[] authors)
    {
        var story = Story.File(test.Newsroom[edition], test.Text(edition, "# A harbour", "It opened."), test.By());
        story.Original.GiveByline(authors, test.By());
        story.Original.Publish(test.Newsroom[edition], at, test.By());
        return (await test.House.Stories.AddAsync(story)).Id;
    }

    private static async Task CarryAsync(TestHouse test, string story, string edition)
    {
        await test.CarryAsync(story, edition, "en", "# بندر", "باز شد.");
        await test.ChangeAsync(story, changed => changed[edition].Confirm(null, test.By()));
        await test.PublishAsync(story, edition);
    }

    private static async Task<string> DecideAsync(TestHouse test, string? id, string english, string persian)
    {
        var entry = new NameEntry
        {
            Id = id ?? NameEntry.NewId(),
            Kind = NameKind.Person,
            Forms = new Dictionary<string, NameForms> { ["en"] = new() { Preferred = english }, ["fa"] = new() { Preferred = persian } },
        };
        await test.House.Names.SaveAsync(entry, id is null ? 0 : 1, "Nasrin", test.GetCurrentInstant());
        return entry.Id;
    }

    private static async Task<IEnumerable<string>> StoriesAsync(TestHouse test, string edition, string slug) =>
        (await test.House.Shown.NewestAsync(new ShownList(edition, Author: slug), test.GetCurrentInstant(), 10)).Select(article => article.Story);

    private static Task<IReadOnlyList<string>> AllAsync(TestHouse test, string edition) => test.House.Authors.AllAsync(edition, test.GetCurrentInstant(), 10);

    private static Task<IReadOnlyList<AuthorPage>> SistersAsync(TestHouse test, string edition, string slug) => test.House.Authors.SistersAsync(edition, slug, test.GetCurrentInstant());
}
