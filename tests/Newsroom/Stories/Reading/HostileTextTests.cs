using System.Text.Json;
using CsCheck;
using Dragoman.Stories;
using Dragoman.Stories.Reading;

namespace Dragoman.Newsroom.Tests.Stories.Reading;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("standards/sanitise/owasp/cases.json", 106)]
    [InlineData("standards/sanitise/dompurify/expect.json", 223)]
    public void Every_public_attack_ends_as_text_and_links_to_the_web(string file, int count)
    {
        using var cases = JsonDocument.Parse(SharedFile.Read(file));
        var payloads = cases.RootElement.EnumerateArray().Select(c => c.GetProperty("payload").GetString()!).ToList();
        Assert.Equal(count, payloads.Count);
        Assert.All(payloads, payload =>
        {
            foreach (var format in Enum.GetValues<TextFormat>())
                AssertHarmless(payload, format);
        });
    }

    [Fact]
    public void Any_text_in_any_format_is_read_or_refused_and_its_marks_lie_within_it()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<b>", "</b>", "<i style='font-weight:bold;font-style:", "'>", "<a href='", "https://a.example/", "<br>", "<li>", "<ul>",
            "<table>", "<td>", "<script>", "<!--", "-->", "<![if !supportLists]>", "<![endif]>", "&nbsp;", "&#x202E;", "&#xD800;", "<img src=",
            "<h1>", "<svg>", "<math>", "<template>", "<plaintext>", "<title>", "**", "*", "_", "`", "[", "](", ")", "![", "> ", "- ", "1. ", "# ", "|",
            "---\n", "\n", "\n\n", "    ", "\t", "\0", "\u202E", "\uD800", "\u200C", "\u00AD", " ", "متن", "۱۲", "é", "👩‍👧", "\\", "\"", "~~~", "[a]: b",
        ];
        Gen.OneOf(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]), Gen.String).Array[0, 40].Select(string.Concat)
            .Sample(text =>
            {
                foreach (var format in Enum.GetValues<TextFormat>())
                    AssertHarmless(text, format);
            }, iter: 4000);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
        => Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            try
            {
                Assert.NotEmpty(TextReading.Read(bytes, null).Blocks);
            }
            catch (UnreadableTextException refused)
            {
                Assert.NotEmpty(refused.Where);
            }
        }, iter: 4000);

    public static TheoryData<string> Pieces => [.. HostilePieces.All];

    [Theory, MemberData(nameof(Pieces))]
    public void Two_megabytes_of_it_are_read_or_refused_with_a_cure(string piece) => AssertAnswered(HostilePieces.Repeated(piece, TextReading.Limit));

    public static TheoryData<string> Multiplying => [.. HostilePieces.Multiplying.Select(one => one.Name)];

    [Theory, MemberData(nameof(Multiplying))]
    public void Attributes_references_and_reopened_elements_do_not_multiply(string name) =>
        AssertAnswered(HostilePieces.Multiplying.Single(one => one.Name == name).Text(2));

    /// <summary>How the time grows is measured in bench/Growth.</summary>
    private static void AssertAnswered(string text)
    {
        foreach (var format in Enum.GetValues<TextFormat>())
        {
            if (Try(text, format) is { } read)
                Assert.True(read.Blocks.Count is > 0 and <= TextReading.MostBlocks && read.Blocks.Sum(block => (long)block.Text.Length) <= text.Length, $"{format}: {read.Blocks.Count} blocks");
        }
    }

    private static void AssertHarmless(string payload, TextFormat format)
    {
        foreach (var block in Try(payload, format)?.Blocks ?? [])
        {
            Assert.True(block.Text.Length > 0 || block.Picture is not null);
            Assert.Equal(block.Text.Trim(), block.Text);
            Assert.All(block.Marks, m => Assert.True(m.Start >= 0 && m.Length > 0 && m.End <= block.Text.Length, $"{m} in {block.Text}"));
            Assert.All(block.Marks.Where(m => m.Kind != MarkKind.Link), m => Assert.Null(m.Target));
            Assert.All(block.Marks.Where(m => m.Kind == MarkKind.Link), m => Assert.Matches("^(?i:https?://|mailto:)[^\\s<>\"'`\\\\]+$", m.Target!));
            Assert.False(block.Picture is { } picture && (picture.Location.Contains(':', StringComparison.Ordinal) || picture.Location[0] == '/'));
        }
    }

    private static ReadText? Try(string text, TextFormat format)
    {
        try
        {
            return TextReading.Read(text, format);
        }
        catch (UnreadableTextException refused)
        {
            Assert.NotEmpty(refused.Cure);
            return null;
        }
    }
}
