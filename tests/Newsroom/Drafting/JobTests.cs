using Dragoman.Databases;
using Dragoman.Drafting;
using Dragoman.Storage;
using NodaTime;
using WireMock.ResponseBuilders;

namespace Dragoman.Newsroom.Tests.Drafting;

public sealed class JobTests
{
    private static readonly string[] Persian = ["# بندر تازه گشایش یافت", "بند یکم گزارش است.", "بند دوم گزارش است."];

    [Fact]
    public async Task Nothing_is_drafted_before_the_newsroom_turns_it_on_for_the_pair()
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl);
        var story = await desk.CarriedAsync(Persian);
        await desk.Test.ChangeAsync(story, changed => changed.Carry(changed["fa"], desk.Test.Newsroom["ar"], desk.Test.By()));
        Assert.Contains("off from fa into ar", (await Assert.ThrowsAsync<RefusedException>(() => desk.Drafter.StartAsync(story, "ar", null, "Layla"))).Message, StringComparison.Ordinal);
        Assert.True(await desk.Test.House.DraftingPairs.TurnOffAsync("fa", "en", "Chief"));
        await Assert.ThrowsAsync<RefusedException>(() => desk.Drafter.StartAsync(story, "en", null, "Thomas"));
        Assert.Empty(desk.Server.LogEntries);
    }

    [Theory]
    [InlineData("ftp://example.org", "m", null)]
    [InlineData("https://user:secret@example.org", "m", null)]
    [InlineData("http://example.org", "m", "DRAGOMAN_KEY_A")]
    [InlineData("https://example.org", "m", "DRAGOMAN_DATABASE")]
    [InlineData("https://example.org", "m", "sk-a-key-itself")]
    [InlineData("https://example.org", null, "DRAGOMAN_KEY_A")]
    public void A_provider_that_could_not_work_or_would_give_a_secret_away_is_refused(string address, string? model, string? keyName) =>
        Assert.Throws<RefusedException>(() => new MachineProvider { Kind = MachineKind.Anthropic, Address = address, Model = model, KeyName = keyName }.Checked());

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_a_person_wrote_or_left_out_stays(DatabaseKind database)
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl, database);
        desk.Translate(MachineKind.Deepl, _ => "A new port opened.");
        var story = await desk.CarriedAsync(Persian);
        var source = (await desk.Test.GetAsync(story))["fa"].Head.Content.Blocks;
        await desk.Test.ChangeAsync(story, changed => changed["en"].SaveTranslation(source[1].Id, "Mine.", "", desk.Test.By("Thomas")));
        await desk.Test.ChangeAsync(story, changed => changed["en"].LeaveOut(source[2].Id, "Of no interest.", desk.Test.By("Thomas")));

        var job = await desk.DraftAsync(story);

        Assert.Equal(source[0].Id, Assert.Single(job.Blocks).SourceBlock);
        Assert.Equal(["A new port opened.", "Mine."], (await desk.ArticleAsync(story)).Head.Content.Blocks.Select(block => block.Text));
        await Assert.ThrowsAsync<RefusedException>(() => desk.DraftAsync(story));
    }

    [Fact]
    public async Task Who_writes_while_the_machine_works_is_not_overwritten()
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl);
        var story = await desk.CarriedAsync(Persian);
        var source = (await desk.Test.GetAsync(story))["fa"].Head.Content.Blocks;
        desk.Translate(MachineKind.Deepl, asked =>
        {
            if (asked == source[1].Text)
                desk.Test.ChangeAsync(story, changed => changed["en"].SaveTranslation(source[1].Id, "Mine.", "", desk.Test.By("Thomas"))).GetAwaiter().GetResult();
            return "A new port opened.";
        });

        var job = await desk.DraftAsync(story);

        Assert.Equal((DraftJobState.Done, DraftProblem.Taken), (job.State, Assert.Single(job.Failed).Problem));
        Assert.Equal("Mine.", (await desk.ArticleAsync(story)).Head.Content.Blocks.Single(block => block.Carried!.Block == source[1].Id).Text);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_job_that_is_cancelled_keeps_what_arrived_and_asks_for_no_more(DatabaseKind database)
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl, database);
        var story = await desk.CarriedAsync(Persian);
        var (asked, reached) = (0, new TaskCompletionSource());
        using var gate = new ManualResetEventSlim();
        desk.Translate(MachineKind.Deepl, _ =>
        {
            if (Interlocked.Increment(ref asked) == 2)
            {
                reached.SetResult();
                gate.Wait(TestContext.Current.CancellationToken);
            }
            return "A new port opened.";
        });
        var job = await desk.Drafter.StartAsync(story, "en", null, "Thomas");
        await reached.Task;
        await Assert.ThrowsAsync<RefusedException>(() => desk.Drafter.StartAsync(story, "en", null, "Thomas"));
        await desk.Drafter.CancelAsync(job.Id);
        gate.Set();
        job = await desk.Drafter.EndOfAsync(job.Id);

        Assert.Equal((DraftJobState.Cancelled, 1), (job.State, job.Drafted));
        Assert.Single((await desk.ArticleAsync(story)).Head.Content.Blocks);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_job_whose_program_ended_says_so_and_another_takes_up_the_rest(DatabaseKind database)
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl, database);
        var story = await desk.CarriedAsync(Persian);
        var asked = 0;
        using var gate = new ManualResetEventSlim();
        var reached = new TaskCompletionSource();
        desk.Translate(MachineKind.Deepl, _ =>
        {
            if (Interlocked.Increment(ref asked) == 2)
            {
                reached.SetResult();
                gate.Wait(TestContext.Current.CancellationToken);
            }
            return "A new port opened.";
        });
        var job = await desk.Drafter.StartAsync(story, "en", null, "Thomas");
        await reached.Task;
        desk.Test.Pass(Duration.FromMinutes(2));
        var seen = (await desk.Drafter.FindAsync(job.Id))!;
        Assert.Equal((DraftJobState.Interrupted, 1), (seen.State, seen.Drafted));
        await desk.Drafter.DisposeAsync();
        gate.Set();

        var rest = await desk.DraftAsync(story);
        Assert.Equal((DraftJobState.Done, 2), (rest.State, rest.Drafted));
        Assert.Equal(3, (await desk.ArticleAsync(story)).Head.Content.Blocks.Count);
    }

    [Fact]
    public async Task Three_bad_answers_in_a_row_are_enough()
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl);
        desk.Answer(Response.Create().WithBody("garbage"));
        var job = await desk.DraftAsync(await desk.CarriedAsync([.. Persian, "بند سوم گزارش است.", "بند چهارم گزارش است."]));
        Assert.Equal((DraftJobState.Stopped, DraftProblem.Unreadable, 3), (job.State, job.Problem, job.Through));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_draft_is_published_when_a_person_has_confirmed_each_block_and_the_record_still_tells(DatabaseKind database)
    {
        await using var desk = await DraftDesk.OpenAsync(MachineKind.Deepl, database);
        desk.Translate(MachineKind.Deepl, asked => asked.Contains("یکم", StringComparison.Ordinal) ? "It is the first paragraph." : "A port opened.");
        var story = await desk.CarriedAsync(Persian);
        await desk.Test.PublishAsync(story, "fa");
        await desk.DraftAsync(story);
        var blocks = (await desk.ArticleAsync(story)).Head.Content.Blocks;

        await desk.Test.ChangeAsync(story, changed => changed["en"].Save(blocks[2].Id, "Edited by a person.", blocks[2].Digest, desk.Test.By("Thomas")));
        Assert.Equal(0, await desk.Test.ChangeAsync(story, changed => changed["en"].Confirm(null, desk.Test.By("Thomas"))));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => desk.Test.PublishAsync(story, "en"));
        Assert.Contains("Blocks 0, 1, 2", refused.Message, StringComparison.Ordinal);
        foreach (var block in blocks)
            await desk.Test.ChangeAsync(story, changed => changed["en"].Confirm([block.Id], desk.Test.By("Thomas")));
        await desk.Test.PublishAsync(story, "en");

        var article = await desk.ArticleAsync(story);
        Assert.All(article.Head.Content.Blocks, block => Assert.Equal("Thomas", block.Drafted!.ConfirmedBy));
        var record = (await desk.Test.House.Provenance.FindAsync(article, article.Newest!))!.Record;
        Assert.Equal(["trainedAlgorithmicMedia", "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"],
            record["blocks"]!.AsArray().Select(block => ((string)block!["drafted"]!["digitalSourceType"]!).Split('/')[^1]));
        Assert.True((await desk.Test.House.Memory.LookUpAsync(new("بند یکم گزارش است.", new Dragoman.Memory.LanguagePair("fa", "en"))))[0].Unit.IsMachineMade);
    }
}
