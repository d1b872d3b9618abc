using System.Text.Json;

namespace Dragoman.Names;

/// <summary>An entry as the JSON that it is stored as, for whoever brings one from elsewhere.</summary>
public static class NameDocument
{
    /// <param name="json">One entry; its <c>id</c> may be left out, and a new one is given.</param>
    /// <exception cref="RefusedException">It is not an entry.</exception>
    public static NameEntry Read(string json)
    {
        try
        {
            var read = Json.Read<Draft>(json) ?? throw new JsonException("It is null.");
            return new()
            {
                Id = string.IsNullOrWhiteSpace(read.Id) ? NameEntry.NewId() : read.Id.Trim(),
                Kind = read.Kind,
                Forms = read.Forms ?? new Dictionary<string, NameForms>(),
                Offices = read.Offices ?? [],
                Note = read.Note,
                SameAs = read.SameAs ?? [],
                Withdrawn = read.Withdrawn,
            };
        }
        catch (JsonException unreadable)
        {
            throw new RefusedException(
                $"The JSON is not a name: {unreadable.Message}",
                "Write it as dragoman names show prints one.");
        }
    }

    public static string Write(NameEntry entry) => Json.Write(entry);

    private sealed record Draft(string? Id, NameKind Kind, IReadOnlyDictionary<string, NameForms>? Forms, IReadOnlyList<Office>? Offices, string? Note, IReadOnlyList<string>? SameAs, string? Withdrawn);
}
