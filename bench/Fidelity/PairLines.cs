using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Dragoman.Fidelity.Bench;

/// <summary>News pairs as lines for <c>dragoman check --pairs</c>, over and over until there are as many as are asked for.</summary>
internal static class PairLines
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(int count, Stream output)
    {
        List<(NewsPair Pair, string Tag)> news = [.. NewsPairs.Languages.SelectMany(file => NewsPairs.Clean(file).Select(pair => (pair, NewsPairs.TagOf(file).Value)))];
        using BufferedStream buffered = new(output, 1 << 16);
        for (var n = 0; n < count; n++)
        {
            var (pair, tag) = news[n % news.Count];
            JsonSerializer.Serialize(buffered, new { id = n, source = new { lang = "en", text = pair.Source }, target = new { lang = tag, text = pair.Target } }, Written);
            buffered.WriteByte((byte)'\n');
        }
    }
}
