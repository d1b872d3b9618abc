using System.Text;
using System.Text.Json;
using Dragoman.Fidelity;
using Dragoman.Languages;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Cli.Checking;

/// <summary>Reads one line: <c>{"id": "1", "source": {"lang": "en", "text": "…"}, "target": {"lang": "fa", "text": "…"}, "on": "2021-06-30T18:00+03:00"}</c>.</summary>
internal static class PairReader
{
    private const string NotUtf8 = "The line is not UTF-8.";

    private static readonly UTF8Encoding Strict = new(false, true);

    private static readonly OffsetDateTimePattern[] Instants =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
        OffsetDateTimePattern.ExtendedIso,
    ];

    private static readonly Dictionary<string, LanguageTag> Tags = new(StringComparer.Ordinal);

    /// <returns>The pair, or null and what is wrong with the line; the identity wherever it could be read.</returns>
    public static (string? Id, TextPair? Pair, string? Error) Read(ReadOnlyMemory<byte> line)
    {
        string? id = null;
        try
        {
            var reader = new Utf8JsonReader(line.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return (null, null, "The line is not a JSON object.");
            Side? source = null, target = null;
            Instant? on = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "id": id = Id(ref reader); break;
                    case "source": source = ReadSide(ref reader, "source"); break;
                    case "target": target = ReadSide(ref reader, "target"); break;
                    case "on": on = reader.TokenType == JsonTokenType.Null ? null : Instant(Text(ref reader, "on")); break;
                    default: reader.Skip(); break;
                }
            }
            while (reader.Read())
            {
            }
            if (source is null || target is null)
                return (id, null, source is null ? "There is no source." : "There is no target.");
            return (id, new TextPair(source, target, on), null);
        }
        catch (JsonException fault)
        {
            return (id, null, IsUtf8(line.Span) ? $"The line is not JSON: it breaks off or goes wrong at byte {fault.BytePositionInLine + 1}." : NotUtf8);
        }
        catch (UsageException fault)
        {
            return (id, null, fault.Message);
        }
        catch (Exception fault) when (fault is InvalidOperationException or DecoderFallbackException)
        {
            return (id, null, IsUtf8(line.Span) ? "A name of the object is no text: it holds half a surrogate pair." : NotUtf8);
        }
    }

    /// <exception cref="UsageException">It is none.</exception>
    public static Instant? Instant(string? given)
    {
        if (given is null)
            return null;
        foreach (var pattern in Instants)
        {
            if (pattern.Parse(given) is { Success: true } result)
                return result.Value.ToInstant();
        }
        throw new UsageException($"\"{given}\" is not an instant with its offset. Write for example 2021-06-30T18:00+03:00.");
    }

    private static bool IsUtf8(ReadOnlySpan<byte> line) => System.Text.Unicode.Utf8.IsValid(line);

    private static string? Id(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Text(ref reader, "id"),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.Null => null,
        _ => throw new UsageException("The id is neither a string nor a number."),
    };

    private static Side ReadSide(ref Utf8JsonReader reader, string which)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new UsageException($"The {which} is not an object with lang and text.");
        string? text = null, lang = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "text")
                text = Text(ref reader, "text");
            else if (name == "lang")
                lang = Text(ref reader, "lang");
            else
                reader.Skip();
        }
        return new Side(text ?? throw new UsageException($"The {which} has no text."), Tag(lang ?? throw new UsageException($"The {which} has no lang.")));
    }

    private static LanguageTag Tag(string given)
    {
        if (!Tags.TryGetValue(given, out var tag))
        {
            tag = Options.Tag(given);
            if (Tags.Count < 1000)
                Tags[given] = tag;
        }
        return tag;
    }

    private static string Text(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new UsageException($"The {what} is not a string.");
        return reader.ValueIsEscaped ? Unescaped(Strict.GetString(reader.ValueSpan)) : Strict.GetString(reader.ValueSpan);
    }

    /// <summary>The reader's own unescaping refuses lone surrogates; a text may hold them.</summary>
    private static string Unescaped(string written)
    {
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
                text.Append(written[i]);
            else if (written[++i] == 'u')
            {
                text.Append((char)Convert.ToUInt16(written.Substring(i + 1, 4), 16));
                i += 4;
            }
            else
                text.Append(written[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var same => same });
        }
        return text.ToString();
    }
}
