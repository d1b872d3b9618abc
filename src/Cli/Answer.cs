using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Dragoman.Cli;

/// <summary>What a command says: one JSON object for scripts, or lines for people.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public static string Json(object answer) => JsonSerializer.Serialize(answer, Written);

    public static int Say(bool json, object answer, params IEnumerable<string> lines)
    {
        if (json)
            Console.Out.WriteLine(Json(answer));
        else
        {
            foreach (var line in lines)
                Console.Out.WriteLine(line);
        }
        return CommandLine.Done;
    }
}
