using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dragoman.Fidelity;

namespace Dragoman.Cli.Checking;

/// <summary>Writes one answer a line.</summary>
internal sealed class AnswerWriter(Stream output) : IDisposable
{
    private const int FlushAt = 1 << 15;

    private static readonly string[] Kinds = Names<FindingKind>();
    private static readonly string[] Severities = Names<Severity>();

    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt * 2);
    private Utf8JsonWriter? json;

    public void Write(string? id, TextPair pair, IReadOnlyList<Finding> findings)
    {
        var line = Start(id);
        line.WriteStartArray("findings"u8);
        foreach (var finding in findings)
        {
            line.WriteStartObject();
            line.WriteString("kind"u8, Kinds[(int)finding.Kind]);
            line.WriteString("severity"u8, Severities[(int)finding.Severity]);
            line.WriteString("message"u8, finding.Message);
            Place(line, "source"u8, finding.Source, pair.Source.Text);
            Place(line, "target"u8, finding.Target, pair.Target.Text);
            line.WriteEndObject();
        }
        line.WriteEndArray();
        End(line);
    }

    public void Refuse(string? id, string error)
    {
        var line = Start(id);
        line.WriteString("error"u8, error);
        End(line);
    }

    public void Flush()
    {
        output.Write(buffer.WrittenSpan);
        output.Flush();
        buffer.ResetWrittenCount();
    }

    public void Dispose()
    {
        Flush();
        json?.Dispose();
    }

    private Utf8JsonWriter Start(string? id)
    {
        if (json is null)
            json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true });
        else
            json.Reset();
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        return json;
    }

    private void End(Utf8JsonWriter line)
    {
        line.WriteEndObject();
        line.Flush();
        buffer.Write("\n"u8);
        if (buffer.WrittenCount >= FlushAt)
            Flush();
    }

    private static void Place(Utf8JsonWriter line, ReadOnlySpan<byte> name, Span? place, string text)
    {
        if (place is not { } at)
        {
            line.WriteNull(name);
            return;
        }
        line.WriteStartObject(name);
        line.WriteNumber("start"u8, at.Start);
        line.WriteNumber("end"u8, at.End);
        line.WriteString("text"u8, at.Of(text));
        line.WriteEndObject();
    }

    private static string[] Names<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
