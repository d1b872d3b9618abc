using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Stories;

public sealed class PublishingTests
{
    private static readonly string[] Persian = ["# گشایش بندر", "بندر تازه پنج اسکله دارد."];
    private static readonly string[] English = ["# Port opens", "The new port has five quays."];

    private static Task<Publication?> PublishAsync(TestHouse test, string id, string edition, Duration later) => test.ChangeAsync(id, story =>
        story[edition].Publish(test.Newsroom[edition], test.GetCurrentInstant() + later, test.By()));

    private static async Task<bool> IsPublicAsync(TestHouse test, string id, string edition) =>
        (await test.House.Stories.PublicAsync(edition, test.GetCurrentInstant(), 10)).Any(story => story.Id == id);

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_publication_of_the_future_is_withheld_until_then(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await PublishAsync(test, id, "fa", Duration.FromHours(2));
        Assert.Equal(ArticleState.Scheduled, (await test.GetAsync(id)).Original.StateAt(test.GetCurrentInstant()));
        Assert.False(await IsPublicAsync(test, id, "fa"));
        test.Pass(Duration.FromHours(2) - Duration.FromMilliseconds(1));
        Assert.False(await IsPublicAsync(test, id, "fa"));
        test.Pass(Duration.FromMilliseconds(1));
        Assert.True(await IsPublicAsync(test, id, "fa"));
        Assert.Equal(ArticleState.Published, (await test.GetAsync(id)).Original.StateAt(test.GetCurrentInstant()));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_withheld_publication_can_be_brought_forward_and_its_translations_follow(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await test.CarryAsync(id, "en", "fa", English);
        await PublishAsync(test, id, "fa", Duration.FromDays(1));
        var early = await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(test, id, "en", Duration.Zero));
        Assert.Contains("would be public before the fa article", early.What, StringComparison.Ordinal);

        await PublishAsync(test, id, "fa", Duration.Zero);
        Assert.True(await IsPublicAsync(test, id, "fa"));
        Assert.Equal(test.GetCurrentInstant(), (await test.GetAsync(id)).Original.FirstPublishedAt);
        Assert.NotNull(await PublishAsync(test, id, "en", Duration.Zero));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Publishing_the_same_text_again_is_no_publication(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        var first = await PublishAsync(test, id, "fa", Duration.Zero);
        Assert.Equal((1, PublicationKind.First), (first!.Number, first.Kind));
        test.Pass(Duration.FromHours(1));
        Assert.Null(await PublishAsync(test, id, "fa", Duration.Zero));
        await test.CorrectAsync(id, "fa", ChangeType.Factual, [Persian[0], "بندر تازه شش اسکله دارد."]);
        var article = (await test.GetAsync(id)).Original;
        Assert.Equal([PublicationKind.First, PublicationKind.Correction], article.Publications.Select(publication => publication.Kind));
        Assert.Equal("A figure was wrong.", article.Newest!.Note);
        Assert.False(article.HasUnpublishedChanges);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Every_publication_has_its_signed_record_in_the_same_transaction(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        await test.CorrectAsync(id, "fa", ChangeType.Legal, [Persian[0], "بندر تازه شش اسکله دارد."]);
        var article = (await test.GetAsync(id)).Original;
        var keys = await test.House.Keys.PublishedAsync();
        foreach (var publication in article.Publications)
        {
            var record = (await test.House.Provenance.FindAsync(article, publication))!;
            Assert.True(record.Check(keys).Valid);
            Assert.Equal(record.Digest, (await test.House.Provenance.FindAsync(record.Digest))!.Digest);
        }
        Assert.Equal("c2pa.edited", (string?)(await test.House.Provenance.FindAsync(article, article.Newest!))!.Record["actions"]![1]!["action"]);

        // Signed with the first key, checked after a new one has come.
        await test.House.Keys.RotateAsync();
        Assert.True((await test.House.Provenance.FindAsync(article, article.Publications[0]))!.Check(await test.House.Keys.PublishedAsync()).Valid);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Release_rules_hold_until_the_edition_changes_them(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", [.. Persian, "وزیر نیز آنجا بود."]);
        await test.CarryAsync(id, "en", "fa", English);
        Assert.Contains("is not published", (await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(test, id, "en", Duration.Zero))).What, StringComparison.Ordinal);
        await test.PublishAsync(id, "fa");

        var strict = test.Newsroom["en"] with { Rules = new() { Unsettled = false } };
        var refused = await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, story => story["en"].Publish(strict, test.GetCurrentInstant(), test.By())));
        Assert.Contains("untranslated or drafts", refused.What, StringComparison.Ordinal);
        Assert.NotNull(await PublishAsync(test, id, "en", Duration.Zero));

        var other = await test.FileAsync("fa", Persian);
        await test.CarryAsync(other, "en", "fa", English);
        var eager = test.Newsroom["en"] with { Rules = new() { BeforeOriginal = true } };
        Assert.NotNull(await test.ChangeAsync(other, story => story["en"].Publish(eager, test.GetCurrentInstant(), test.By())));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_takedown_withdraws_one_edition_and_holds_back_what_is_carried_from_it(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        await test.CarryAsync(id, "en", "fa", English);
        await test.PublishAsync(id, "en");
        await test.CarryAsync(id, "ar", "en", ["# افتتاح ميناء", "للميناء الجديد خمسة أرصفة."]);
        await test.ChangeAsync(id, story => story["en"].TakeDown("Wrong picture.", test.By()));
        Assert.False(await IsPublicAsync(test, id, "en"));
        Assert.True(await IsPublicAsync(test, id, "fa"));
        Assert.Contains("taken down", (await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(test, id, "en", Duration.Zero))).What, StringComparison.Ordinal);
        Assert.Contains("taken down", (await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(test, id, "ar", Duration.Zero))).What, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_kill_ends_every_act_and_lists_who_has_yet_to_acknowledge_it(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        await test.CarryAsync(id, "en", "fa", English);
        await test.ChangeAsync(id, story => story.Kill("It was false.", test.By()));

        Action<Story>[] acts =
        [
            story => story.Kill("Again.", test.By()),
            story => story["fa"].Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By()),
            story => story["fa"].Rewrite(test.Text("fa", "# دیگر", "متن دیگر."), false, test.By()),
            story => story["fa"].Save(story["fa"].Head.Content.Blocks[1].Id, "x", "", test.By()),
            story => story["fa"].TakeDown("x", test.By()),
            story => story["en"].Confirm(null, test.By()),
            story => story["en"].SaveTranslation(story["fa"].Head.Content.Blocks[1].Id, "x", "", test.By()),
            story => story.Carry(story["fa"], test.Newsroom["ar"], test.By()),
        ];
        foreach (var act in acts)
            Assert.Contains("was killed by Nasrin: It was false.", (await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, act))).What, StringComparison.Ordinal);

        Assert.Equal(["en", "fa"], (await test.GetAsync(id)).Unacknowledged.Order(StringComparer.Ordinal));
        await test.ChangeAsync(id, story => story.Acknowledge("en", test.By("Thomas")));
        await test.ChangeAsync(id, story => story.Acknowledge("en", test.By("Lina")));
        var killed = await test.GetAsync(id);
        Assert.Equal(["fa"], killed.Unacknowledged);
        Assert.Equal("Thomas", Assert.Single(killed.Acknowledgements).By);
        Assert.All(killed.Articles, article => Assert.Equal(ArticleState.Killed, article.StateAt(test.GetCurrentInstant())));
    }
}
