using System.Text.Json;
using System.Text.Json.Serialization;
using Dragoman.Stories;
using Dragoman.Web.Desk.Filing;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Blocks;

/// <summary>A block's field between the page and the newsroom: its text, and its marks where a script sends them.</summary>
internal static class TypedField
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<MarkKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>What was typed. Without marks, where the field is a plain one.</summary>
    public static Typed Typed(this IFormCollection form)
    {
        var (typed, text) = (form.Field("text"), Filed.OneLine(form.Field("text"), "text"));
        return new(
            text,
            form.Field("marks") is { Length: > 0 } marks ? Mark.Checked(Read(marks), typed, text) : null,
            Words.TryRead<BlockKind>(form.Field("kind"), out var kind) ? kind : null);
    }

    public static string Write(IReadOnlyList<Mark> marks) => JsonSerializer.Serialize(marks.Select(mark => new Sent(mark.Kind, mark.Start, mark.Length, mark.Target)), Options);

    private static IEnumerable<Mark> Read(string marks)
    {
        try
        {
            return [.. JsonSerializer.Deserialize<Sent[]>(marks, Options)!.Select(sent => new Mark(sent.Kind, sent.Start, sent.Length, sent.Target))];
        }
        catch (JsonException)
        {
            throw new RefusedException("The paragraph was not stored: what came with its text could not be read.", "Load the page again; your text is still in its field.");
        }
    }

    private sealed record Sent(MarkKind Kind, int Start, int Length, string? Target);
}
