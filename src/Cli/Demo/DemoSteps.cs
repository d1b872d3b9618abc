using Dragoman.Editions;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Cli.Demo;

/// <summary>Brings each demo story to its state by the same acts that people use.</summary>
internal sealed class DemoSteps(House house, Newsroom newsroom, string folder, Instant now)
{
    public async Task TellAsync(DemoStory told, CancellationToken cancel)
    {
        var id = "";
        foreach (var step in told.Steps)
        {
            var edition = newsroom[step.Edition];
            var act = new Act(step.By, now - Duration.FromHours(step.At));
            var text = step.File is null ? null : await ReadAsync(Path.Combine(folder, told.Folder, step.File), edition, cancel);
            if (step.Act == "file")
                id = (await house.Stories.AddAsync(Filed(edition, text!, told, act), cancel)).Id;
            else
                await house.Stories.ChangeAsync(id, story => Do(story, step, edition, text, act), cancel);
        }
    }

    /// <summary>Translations stand in the same section of their edition.</summary>
    private static Story Filed(Edition edition, Manuscript text, DemoStory told, Act act)
    {
        var story = Story.File(edition, text, act);
        if (told.Section is not null)
            story.Original.PutInto(told.Section, edition, act);
        story.Original.GiveByline(told.Byline ?? [], act);
        return story;
    }

    private bool Do(Story story, DemoStep step, Edition edition, Manuscript? text, Act act)
    {
        switch (step.Act)
        {
            case "translate":
                var translation = story.Carry(story[step.From!], edition, act);
                translation.Carry(text!, act);
                translation.Confirm(null, act);
                break;
            case "draft":
                Draft(story.Carry(story[step.From!], edition, act), step, text!, act);
                break;
            case "publish":
                story[edition.Tag].Publish(edition, act.At, act with { At = Earlier(act.At, step) }, Change(step), step.Note);
                break;
            case "correct":
                story[edition.Tag].Correct(text!, edition, Change(step)!.Value, step.Note, act.At, act);
                break;
            case "confirm":
                Confirm(story[edition.Tag], step, text, act);
                break;
            case "leave-out":
                LeaveOut(story.Find(edition.Tag) ?? story.Carry(story[step.From!], edition, act), step, act);
                break;
            case "waive":
                Waive(story[edition.Tag], step, act);
                break;
            case "takedown":
                story[edition.Tag].TakeDown(step.Reason!, act);
                break;
            case "kill":
                story.Kill(step.Reason!, act);
                break;
            default:
                throw new FormatException($"The demo knows no act \"{step.Act}\".");
        }
        return true;
    }

    /// <summary>A publication of the future was decided before now.</summary>
    private static Instant Earlier(Instant at, DemoStep step) => step.At < 0 ? at + Duration.FromHours(step.At * 1.1) : at;

    private static void Draft(Article translation, DemoStep step, Manuscript text, Act act)
    {
        var source = translation.Source!.Reference.Blocks;
        foreach (var index in step.Blocks ?? [.. Enumerable.Range(0, source.Count)])
            translation.SaveTranslation(source[index].Id, text.Passages[index].Text, Digest.OfText(""), act);
    }

    private static void Confirm(Article translation, DemoStep step, Manuscript? text, Act act)
    {
        if (text is not null)
            translation.Carry(text, act);
        var blocks = translation.Head.Content.Blocks;
        translation.Confirm(step.Blocks is null ? null : [.. step.Blocks.Select(index => blocks[index].Id)], act);
    }

    private static void LeaveOut(Article translation, DemoStep step, Act act)
    {
        var source = translation.Source!.Reference.Blocks;
        foreach (var index in step.Blocks ?? [.. Enumerable.Range(0, source.Count)])
            translation.LeaveOut(source[index].Id, step.Reason!, act);
    }

    private void Waive(Article translation, DemoStep step, Act act) => translation.Waive(
        [.. house.Checks.Of(translation, newsroom).OpenErrors
            .Where(error => step.Blocks?.Contains(error.Index) != false)
            .Select(error => (error.Target.Id, error.Words, step.Reason!))],
        act);

    private static ChangeType? Change(DemoStep step) => step.Type is null ? null : Words.Read<ChangeType>(step.Type);

    private Task<Manuscript> ReadAsync(string file, Edition edition, CancellationToken cancel) =>
        new TextInput(house, newsroom, edition).ReadAsync(file, null, null, false, cancel);
}
