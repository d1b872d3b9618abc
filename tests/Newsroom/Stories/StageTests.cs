using CsCheck;
using Dragoman.Changes;
using Dragoman.Databases;
using Dragoman.Editions;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Stories;

/// <summary>Draft, review, ready: who moved a text, and what a change of the text does to its approval.</summary>
public sealed class StageTests
{
    private static readonly string[] Persian = ["# گشایش بندر", "بندر تازه پنج اسکله دارد."];

    private static Edition Careful(TestHouse test, string edition) => test.Newsroom[edition] with { Rules = new() { SecondEyes = true } };

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Each_step_is_kept_with_who_and_when(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (id, fa) = (await test.FileAsync("fa", Persian), Careful(test, "fa"));
        Assert.Equal(Stage.Draft, (await test.GetAsync(id)).Original.StageIn(fa));
        await test.ChangeAsync(id, story => story.Original.SendToReview(fa, "Please look at the second figure.", test.By()));
        test.Pass(Duration.FromMinutes(5));
        Assert.Equal(Stage.Review, (await test.GetAsync(id)).Original.StageIn(fa));
        await test.ChangeAsync(id, story => story.Original.SendBack(fa, "The figure is last year’s.", test.By("Lina")));
        test.Pass(Duration.FromMinutes(5));
        Assert.Equal(Stage.Draft, (await test.GetAsync(id)).Original.StageIn(fa));
        await test.ChangeAsync(id, story => story.Original.SendToReview(fa, null, test.By()));
        await test.ChangeAsync(id, story => story.Original.Approve(fa, test.By("Lina")));

        var article = (await test.GetAsync(id)).Original;
        Assert.Equal(Stage.Ready, article.StageIn(fa));
        Assert.Equal([StageStep.SentToReview, StageStep.SentBack, StageStep.SentToReview, StageStep.Approved], article.StageActs.Select(act => act.Step));
        Assert.Equal(["Nasrin", "Lina", "Nasrin", "Lina"], article.StageActs.Select(act => act.By));
        Assert.Equal("The figure is last year’s.", article.StageActs[1].Note);
        Assert.Equal(test.GetCurrentInstant(), article.StageActs[3].At);
        Assert.Equal(["sent-to-review", "sent-back", "sent-to-review", "approved"], (await test.House.Changes.AfterAsync(0, 100)).Where(change => change.Kind == ChangeKind.Stage).Select(change => change.Subject));
        Assert.NotNull(await test.ChangeAsync(id, story => story.Original.Publish(fa, test.GetCurrentInstant(), test.By("Lina"))));
        Assert.Equal(Stage.Draft, (await test.GetAsync(id)).Original.StageIn(fa));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_text_that_is_changed_after_its_approval_is_in_review_again_until_it_reads_as_it_did(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (id, fa) = (await test.FileAsync("fa", Persian), Careful(test, "fa"));
        await test.ChangeAsync(id, story => story.Original.SendToReview(fa, null, test.By()));
        await test.ChangeAsync(id, story => story.Original.Approve(fa, test.By("Lina")));
        await test.ChangeAsync(id, story => story.Original.Rewrite(test.Text("fa", Persian[0], "بندر تازه شش اسکله دارد."), false, test.By("Omid")));

        var changed = (await test.GetAsync(id)).Original;
        Assert.Equal((Stage.Review, Stage.Ready), (changed.StageIn(fa), changed.StageIn(test.Newsroom["fa"])));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, story => story.Original.Publish(fa, test.GetCurrentInstant(), test.By("Lina"))));
        Assert.Contains("was changed by Omid after Lina had approved it", refused.What, StringComparison.Ordinal);
        Assert.DoesNotContain("dragoman", refused.CureInDesk, StringComparison.Ordinal);

        await test.ChangeAsync(id, story => story.Original.Rewrite(test.Text("fa", Persian), false, test.By("Omid")));
        Assert.Equal(Stage.Ready, (await test.GetAsync(id)).Original.StageIn(fa));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Whoever_wrote_or_confirmed_last_is_no_second_pair_of_eyes_and_a_waiver_is_no_writing(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (id, en) = (await test.FileAsync("fa", Persian), Careful(test, "en"));
        await test.CarryAsync(id, "en", "fa", "# Port opens", "The new port has five quays.");
        await test.ChangeAsync(id, story => story["en"].SendToReview(en, null, test.By("Thomas")));
        var own = await Assert.ThrowsAsync<RefusedException>(() => test.ChangeAsync(id, story => story["en"].Approve(en, test.By("Thomas"))));
        Assert.Contains("Thomas wrote or confirmed", own.What, StringComparison.Ordinal);
        await test.ChangeAsync(id, story => story["en"].Waive([(story["en"].Head.Content.Blocks[1].Id, new FoundWords("number", "پنج", "five"), "It is right.")], test.By("Lina")));
        await test.ChangeAsync(id, story => story["en"].Approve(en, test.By("Lina")));
        Assert.Equal(Stage.Ready, (await test.GetAsync(id))["en"].StageIn(en));
        // Where no second pair of eyes is asked for, a translator may call the own text ready.
        await test.ChangeAsync(id, story => story["en"].SendBack(en, "A comma.", test.By("Lina")));
        await test.ChangeAsync(id, story => story["en"].SendToReview(en, null, test.By("Thomas")));
        await test.ChangeAsync(id, story => story["en"].Approve(test.Newsroom["en"], test.By("Thomas")));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task An_approval_outlives_the_schedule_that_it_was_made_for(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var (id, fa) = (await test.FileAsync("fa", Persian), Careful(test, "fa"));
        await test.ChangeAsync(id, story => story.Original.SendToReview(fa, null, test.By()));
        await test.ChangeAsync(id, story => story.Original.Approve(fa, test.By("Lina")));
        await test.ChangeAsync(id, story => story.Original.Publish(fa, test.GetCurrentInstant() + Duration.FromHours(3), test.By("Lina")));
        Assert.NotNull(await test.ChangeAsync(id, story => story.Original.Publish(fa, test.GetCurrentInstant() + Duration.FromHours(2), test.By("Lina"))));
        await test.ChangeAsync(id, story => story.Original.Unschedule(test.By("Lina")));
        Assert.Equal(Stage.Ready, (await test.GetAsync(id)).Original.StageIn(fa));
    }

    [Fact]
    public void Nothing_is_published_that_nobody_but_its_last_writer_has_read() => Gen.Int[0, 999].Array[1, 40].Sample(steps =>
    {
        var newsroom = new Editions.Newsroom { Name = "Shafaqna", Editions = [Edition.For(Languages.LanguageTag.Parse("en")) with { Rules = new() { SecondEyes = true } }] };
        var en = newsroom.Editions[0];
        Manuscript Text(int n) => new([new(BlockKind.Headline, "Port"), new(BlockKind.Paragraph, $"It has {n} quays.")], HeadlineDerived: false);
        var clock = Instant.FromUtc(2026, 11, 24, 8, 0);
        var article = Story.File(en, Text(0), new("A", clock)).Original;
        (string Reading, string Writer) last = (article.Head.Content.Reading, "A");
        var approved = new HashSet<(string Reading, string By)>();
        foreach (var step in steps)
        {
            var act = new Act("ABC"[step / 10 % 3].ToString(), clock += Duration.FromSeconds(1));
            try
            {
                switch (step % 10)
                {
                    case 0 or 1 or 2:
                        article.Rewrite(Text(step / 100 % 3), false, act);
                        if (last.Reading != article.Head.Content.Reading)
                            last = (article.Head.Content.Reading, act.By);
                        break;
                    case 3 or 4:
                        article.SendToReview(en, null, act);
                        break;
                    case 5 or 6:
                        article.Approve(en, act);
                        Assert.NotEqual(last.Writer, act.By);
                        approved.Add((last.Reading, act.By));
                        break;
                    case 7:
                        article.SendBack(en, "Again.", act);
                        break;
                    default:
                        if (article.Publish(en, act.At + Duration.FromSeconds(step % 10 == 8 ? 0 : 5), act, ChangeType.Update) is not null)
                            Assert.Contains(approved, known => known.Reading == last.Reading);
                        break;
                }
            }
            catch (RefusedException)
            {
                // Not this time.
            }
            if (article.HasSomethingToPublish && article.StageIn(en) == Stage.Ready)
                Assert.Contains(approved, known => known.Reading == article.Head.Content.Reading);
        }
    });
}
