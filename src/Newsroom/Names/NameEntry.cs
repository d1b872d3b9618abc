using System.Security.Cryptography;
using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Names;

/// <summary>A person, organisation, place, event or term, as each language writes it.</summary>
public sealed record NameEntry
{
    private const string Letters = "bcdfghjkmnpqrstvwxyz";

    public required string Id { get; init; }

    public required NameKind Kind { get; init; }

    /// <summary>Language tag → its forms.</summary>
    public required IReadOnlyDictionary<string, NameForms> Forms { get; init; }

    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>What a translator should know.</summary>
    public string? Note { get; init; }

    /// <summary>Pages elsewhere that are about the same.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    public NameOrigin Origin { get; init; }

    /// <summary>Why the entry does not hold any more; it stays in the history.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Whether it is somebody or something with a name of its own, and no term.</summary>
    public bool IsName => Kind != NameKind.Term;

    /// <summary>A short identity that reads well in an address.</summary>
    public static string NewId() => "n" + RandomNumberGenerator.GetString("23456789" + Letters, 7);

    /// <summary>The forms in a language: of its own tag, else of its base language or another edition of it; null where there are none.</summary>
    public NameForms? In(LanguageTag language) =>
        Forms.GetValueOrDefault(language.Value)
        ?? Forms.GetValueOrDefault(language.Language)
        ?? Forms.FirstOrDefault(pair => LanguageTag.Parse(pair.Key).Language == language.Language).Value;

    /// <summary>Whether texts name this entry where they name the other: notes and links do not matter.</summary>
    public bool IsNamedLike(NameEntry? other) =>
        other is not null && Kind == other.Kind && Origin == other.Origin && (Withdrawn is null) == (other.Withdrawn is null)
        && Forms.Count == other.Forms.Count
        && Forms.All(pair => other.Forms.TryGetValue(pair.Key, out var forms) && pair.Value.All.SequenceEqual(forms.All));

    /// <summary>What to call the entry where a language is shown: its form there, else in English, else any.</summary>
    public string TitleIn(LanguageTag language) => (In(language) ?? Forms.GetValueOrDefault("en") ?? Forms.Values.First()).Preferred;
}

/// <summary>What an entry said from an instant on. Revisions are only ever added.</summary>
public sealed record NameRevision(long Number, NameEntry Entry, Instant At, string By);
