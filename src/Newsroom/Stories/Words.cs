using System.Collections.Concurrent;
using System.Text.Json;

namespace Dragoman.Stories;

/// <summary>The words of the field as they are stored and shown to programs: <c>TakenDown</c> is <c>taken-down</c>.</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    public static string Of(Enum value) => Known.GetOrAdd(value, word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()));

    public static T Read<T>(string word)
        where T : struct, Enum =>
        TryRead<T>(word, out var value) ? value : throw new FormatException($"\"{word}\" is none of {string.Join(", ", Enum.GetValues<T>().Select(known => Of(known)))}.");

    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum
    {
        foreach (var known in Enum.GetValues<T>())
        {
            if (string.Equals(Of(known), word, StringComparison.OrdinalIgnoreCase))
            {
                value = known;
                return true;
            }
        }
        value = default;
        return false;
    }
}
