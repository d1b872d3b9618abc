using Dragoman.Wire.Formats.Inline;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>A concept, with its terms in each language.</summary>
public sealed record TbxEntry
{
    public required string Id { get; init; }

    public IReadOnlyList<TbxItem> Items { get; init; } = [];

    public required IReadOnlyList<TbxLanguage> Languages { get; init; }

    /// <summary>Where it begins in the file that it was read from; 0 elsewhere.</summary>
    public int Line { get; init; }

    public string? SubjectField => Items.Text("subjectField");

    public string? Definition => Items.Text("definition");

    public bool Equals(TbxEntry? other) => other is not null && Id == other.Id && Items.SequenceEqual(other.Items) && Languages.SequenceEqual(other.Languages);

    public override int GetHashCode() => HashCode.Combine(Id, Languages.Count);
}

/// <param name="Language">A BCP 47 tag.</param>
public sealed record TbxLanguage(string Language, IReadOnlyList<TbxItem> Items, IReadOnlyList<TbxTerm> Terms)
{
    public string? Definition => Items.Text("definition");

    public bool Equals(TbxLanguage? other) => other is not null && Language == other.Language && Items.SequenceEqual(other.Items) && Terms.SequenceEqual(other.Terms);

    public override int GetHashCode() => HashCode.Combine(Language, Terms.Count);
}

public sealed record TbxTerm
{
    public required InlineContent Term { get; init; }

    public IReadOnlyList<TbxItem> Items { get; init; } = [];

    /// <summary>Of the term and of its section: what other entries refer to.</summary>
    public string? TermId { get; init; }

    public string? Id { get; init; }

    public string Text => Term.Text(code => code.Name.LocalName is "hi");

    /// <summary>See <see cref="TbxStatus"/>; null when the file does not say.</summary>
    public string? Status => Items.Text("administrativeStatus");

    public string? PartOfSpeech => Items.Text("partOfSpeech");

    /// <summary><c>fullForm</c>, <c>abbreviation</c>, <c>shortForm</c> and the like.</summary>
    public string? Type => Items.Text("termType");

    public static TbxTerm Of(string text, params IEnumerable<(string Category, string? Value)> items) => new()
    {
        Term = InlineContent.Of(text),
        Items = [.. items.Where(item => item.Value is not null).Select(item => TbxItem.Of(item.Category, item.Value!))],
    };

    public bool Equals(TbxTerm? other) => other is not null && (Id, TermId, Term).Equals((other.Id, other.TermId, other.Term)) && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => HashCode.Combine(Term, Items.Count);
}

public static class TbxItems
{
    /// <summary>The text of the first item of a category.</summary>
    public static string? Text(this IEnumerable<TbxItem> items, string category) => items.FirstOrDefault(item => item.Category == category)?.Text;
}
