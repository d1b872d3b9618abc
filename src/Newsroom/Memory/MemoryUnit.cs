using NodaTime;

namespace Dragoman.Memory;

/// <summary>A text and its translation, as they were confirmed together.</summary>
public sealed record MemoryUnit
{
    public int Id { get; init; }

    public required LanguagePair Languages { get; init; }

    public required string Source { get; init; }

    public required string Target { get; init; }

    /// <summary>A whole block; else a sentence of one.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Where it was learnt; null for a unit that came in with a file.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The file that it came in with; null for a unit that was learnt here.</summary>
    public FileOrigin? File { get; init; }

    /// <summary>The digests of the source texts before and behind it.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    public required string Translator { get; init; }

    public required Instant At { get; init; }

    /// <summary>Whether a machine made the translation that a person then confirmed.</summary>
    public bool IsMachineMade { get; init; }

    public UnitState State { get; init; }

    /// <summary>The page that carries it; null where there is none.</summary>
    public string? Address { get; init; }
}

/// <summary>The translated block that a unit was learnt from.</summary>
public sealed record Origin(string Story, string Article, string Block, string SourceBlock);
