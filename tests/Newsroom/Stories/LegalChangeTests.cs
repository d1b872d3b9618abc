using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;

namespace Dragoman.Stories;

public sealed class LegalChangeTests
{
    private static readonly string[] Persian = ["# گشایش بندر", "بندر تازه پنج اسکله دارد.", "وزیر نیز آنجا بود."];
    private static readonly string[] English = ["# Port opens", "The new port has five quays.", "The minister was there too."];
    private static readonly string[] Arabic = ["# افتتاح ميناء", "للميناء الجديد خمسة أرصفة.", "وكان الوزير هناك."];

    private static async Task<string> PublishedAsync(TestHouse test)
    {
        var id = await test.FileAsync("fa", Persian);
        await test.PublishAsync(id, "fa");
        await test.CarryAsync(id, "en", "fa", English);
        await test.CarryAsync(id, "ar", "en", Arabic);
        return id;
    }

    private static Task ChangeAsync(TestHouse test, string id, ChangeType change) => test.CorrectAsync(id, "fa", change, Persian[0], "بندر تازه شش اسکله دارد.", Persian[2]);

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_legal_change_interrupts_every_translation_until_its_people_acknowledge_it(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);
        await ChangeAsync(test, id, ChangeType.Legal);
        var story = await test.GetAsync(id);
        Assert.Equal(("fa", "A figure was wrong."), (Assert.Single(story["en"].LegalChanges).In.Edition, story["en"].LegalChanges[0].Publication.Note));
        Assert.Equal("fa", Assert.Single(story["ar"].LegalChanges).In.Edition);

        var held = await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, each => each["en"].Publish(test.Newsroom["en"], test.GetCurrentInstant(), test.By("Thomas"))));
        Assert.Contains("changed for legal reasons, and nobody of en has acknowledged it", held.What, StringComparison.Ordinal);
        Assert.Equal(1, await test.ChangeAsync(id, each => each["en"].AcknowledgeLegalChanges(test.By("Thomas"))));
        story = await test.GetAsync(id);
        Assert.Empty(story["en"].LegalChanges);
        Assert.Equal("Thomas", Assert.Single(story["en"].LegalAcknowledgements).By);
        Assert.Single(story["ar"].LegalChanges);
        Assert.NotNull(await test.ChangeAsync(id, each => each["en"].Publish(test.Newsroom["en"], test.GetCurrentInstant(), test.By("Thomas"))));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Nobody_is_interrupted_by_what_was_carried_or_came_before_the_translation_or_is_no_legal_change(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);
        await ChangeAsync(test, id, ChangeType.Factual);
        Assert.Empty((await test.GetAsync(id))["en"].LegalChanges);
        await test.CorrectAsync(id, "fa", ChangeType.Legal, Persian);
        await test.ChangeAsync(id, story => story["en"].Confirm(null, test.By("Thomas")));
        Assert.Empty((await test.GetAsync(id))["en"].LegalChanges);

        var late = await test.FileAsync("fa", Persian);
        await test.PublishAsync(late, "fa");
        await ChangeAsync(test, late, ChangeType.Legal);
        await test.CarryAsync(late, "en", "fa", English[..2]);
        Assert.Empty((await test.GetAsync(late))["en"].LegalChanges);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_a_change_would_ask_of_the_translations_is_known_before_it_is_published(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await PublishedAsync(test);
        await test.ChangeAsync(id, story => story.Original.Rewrite(test.Text("fa", Persian[0], "بندر تازه شش اسکله دارد.", Persian[2], "افتتاح فرداست."), false, test.By()));
        var original = (await test.GetAsync(id)).Original;
        (string, int, int)[] Effects(bool cosmetic) => [.. ChangeEffect.Of(original, cosmetic).Select(effect => (effect.Translation.Edition, effect.Stale, effect.New))];
        Assert.Equal([("en", 1, 1), ("ar", 1, 0)], Effects(cosmetic: false));
        Assert.Equal([("en", 0, 1), ("ar", 0, 0)], Effects(cosmetic: true));

        // And that is what happens.
        await test.ChangeAsync(id, story => story.Original.Publish(test.Newsroom["fa"], test.GetCurrentInstant(), test.By(), ChangeType.Update));
        foreach (var edition in new[] { "en", "ar" })
            Assert.Single(await test.StaleAsync(id, edition));
        Assert.DoesNotContain(ChangeEffect.Of((await test.GetAsync(id)).Original, cosmetic: false), effect => effect.Stale + effect.New > 0);
    }
}
