using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Memory;

internal sealed class UnitRow
{
    public long Id { get; init; }
    public long Changed { get; init; }
    public string SourceLanguage { get; init; } = "";
    public string TargetLanguage { get; init; } = "";
    public string Source { get; init; } = "";
    public string Target { get; init; } = "";
    public long IsBlock { get; init; }
    public string? StoryId { get; init; }
    public string? ArticleId { get; init; }
    public string? BlockId { get; init; }
    public string? SourceBlock { get; init; }
    public string? BeforeDigest { get; init; }
    public string? AfterDigest { get; init; }
    public string Translator { get; init; } = "";
    public long MadeAt { get; init; }
    public long MachineMade { get; init; }
    public string State { get; init; } = "";
    public string? TextKey { get; init; }
    public string? CameFrom { get; init; }
    public string? Edition { get; init; }
    public string? Slug { get; init; }

    public static UnitRow Of(MemoryUnit unit, long number) => new()
    {
        Id = number,
        Changed = number,
        SourceLanguage = unit.Languages.Source,
        TargetLanguage = unit.Languages.Target,
        Source = unit.Source,
        Target = unit.Target,
        IsBlock = unit.IsBlock ? 1 : 0,
        StoryId = unit.Origin?.Story,
        ArticleId = unit.Origin?.Article,
        BlockId = unit.Origin?.Block,
        SourceBlock = unit.Origin?.SourceBlock,
        BeforeDigest = unit.Before,
        AfterDigest = unit.After,
        Translator = unit.Translator,
        MadeAt = unit.At.ToUnixTimeMilliseconds(),
        MachineMade = unit.IsMachineMade ? 1 : 0,
        State = Words.Of(unit.State),
        TextKey = UnitKey.Of(unit),
        CameFrom = unit.File is null ? null : Json.Write(unit.File),
    };

    public MemoryUnit Unit() => new()
    {
        Id = (int)Id,
        Languages = new(SourceLanguage, TargetLanguage),
        Source = Source,
        Target = Target,
        IsBlock = IsBlock != 0,
        Origin = ArticleId is null ? null : new(StoryId!, ArticleId, BlockId!, SourceBlock!),
        File = CameFrom is null ? null : Json.Read<FileOrigin>(CameFrom),
        Before = BeforeDigest,
        After = AfterDigest,
        Translator = Translator,
        At = Instant.FromUnixTimeMilliseconds(MadeAt),
        IsMachineMade = MachineMade != 0,
        State = Words.Read<UnitState>(State),
        Address = Slug is null ? null : $"/{Edition}/{StoryId}/{Uri.EscapeDataString(Slug)}",
    };
}
