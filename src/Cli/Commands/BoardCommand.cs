using System.CommandLine;
using Dragoman.Board;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Cli.Commands;

/// <summary>The board, for scripts and for those who like it on a terminal.</summary>
internal static class BoardCommand
{
    public static Command Build()
    {
        var edition = new Option<string[]>("--edition") { Description = "Only these editions; without it, all.", HelpName = "TAG" };
        var state = new Option<string?>("--state") { Description = "needs-attention, to-carry, writing, in-translation, in-review, scheduled or published." };
        var holder = new Option<string?>("--holder") { Description = "Only what this person has.", HelpName = "NAME" };
        var most = new Option<int>("--most") { Description = "The most cards.", DefaultValueFactory = _ => 100 };
        var command = Options.Verb("board", "What each edition owes, the most urgent first.");
        foreach (var option in (Option[])[edition, state, holder, most])
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            if (await house.Board.MissingAsync(cancel) > 0)
                throw new RefusedException("Some stories have no card yet.", "Make the cards with: dragoman rebuild --board");
            var now = house.Clock.GetCurrentInstant();
            var filter = new BoardFilter
            {
                Editions = parsed.GetValue(edition) is { Length: > 0 } tags ? [.. tags.Select(tag => newsroom[tag].Tag)] : [.. newsroom.Editions.Select(each => each.Tag)],
                State = parsed.GetValue(state) is { } word ? StateOf(word) : null,
                Holder = parsed.GetValue(holder),
            };
            var counts = await house.Board.CountAsync(filter, now, cancel);
            var cards = await house.Board.ListAsync(filter, BoardOrder.State, descending: false, now, Math.Clamp(parsed.GetValue(most), 1, 10_000), cancel: cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { counts = counts.ToDictionary(count => Words.Of(count.Key), count => count.Value), cards = cards.Select(card => CardAnswer.Of(card, now)) },
                cards.Count == 0 ? ["Nothing is owed."] : cards.Select(card => CardAnswer.Of(card, now).Line()));
        });
        return command;
    }

    private static BoardState StateOf(string word) => Words.TryRead<BoardState>(word, out var state)
        ? state
        : throw new UsageException($"\"{word}\" is none of: {string.Join(", ", Enum.GetValues<BoardState>().Select(known => Words.Of(known)))}.");

    private sealed record CardAnswer(
        string Story, string Edition, string State, string From, string? Headline, string SourceHeadline, int Urgency, string? Section, string? Holder, string? Due, bool Late, int WordsLeft, int Stale, string? Change, int Errors, int Warnings)
    {
        public static CardAnswer Of(Card card, Instant now) => new(
            card.Story, card.Edition, Words.Of(card.StateAt(now)), card.From, card.Headline, card.SourceHeadline, card.Urgency, card.Section, card.Holder,
            card.DueAt?.ToString(), card.DueAt < now, card.WordsLeft, card.Stale, card.Change is { } change ? Words.Of(change) : null, card.Errors, card.Warnings);

        public string Line() =>
            $"{Edition,-6} {State,-15} {Urgency}  {Story}  {Headline ?? SourceHeadline}{(Stale > 0 ? $"  [{Stale} stale{(Change is null ? "" : $", {Change}")}]" : "")}{(Late ? "  late" : "")}{(Holder is null ? "" : $"  {Holder}")}";
    }
}
