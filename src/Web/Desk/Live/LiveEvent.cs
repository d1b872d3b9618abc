using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Dragoman.Changes;
using Dragoman.Stories;

namespace Dragoman.Web.Desk.Live;

/// <summary>What a page is told of a story.</summary>
/// <param name="Number">Of the change that stands in the database; null for what only those hear who listen now.</param>
internal sealed record LiveEvent(string Story, long? Number, string Name, string Data)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static LiveEvent Of(StoryChange change) => new(change.Story, change.Number, "change", JsonSerializer.Serialize(new
    {
        story = change.Story,
        edition = change.Edition,
        kind = Words.Of(change.Kind),
        id = change.Subject,
        change = change.Change is { } said ? Words.Of(said) : null,
        by = change.By,
    }, Written));

    /// <summary>Something that is true only while it is told, such as who is in an article.</summary>
    public static LiveEvent Passing(string story, string name, object data) => new(story, null, name, JsonSerializer.Serialize(data, Written));

    public SseItem<string> Item => new(Data, Name) { EventId = Number?.ToString(CultureInfo.InvariantCulture) };
}
