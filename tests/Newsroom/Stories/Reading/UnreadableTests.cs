using System.Text;
using Dragoman.Stories.Reading;
using static Dragoman.Newsroom.Tests.Stories.Reading.Samples;

namespace Dragoman.Newsroom.Tests.Stories.Reading;

public sealed class UnreadableTests
{
    [Fact]
    public void A_byte_that_is_not_UTF8_is_named_with_its_line_and_column()
    {
        var refused = Refused([.. "خط یک\nab"u8, 0xE9, .. "c"u8]);
        Assert.Equal("line 2, column 3, byte 12", refused.Where);
        Assert.Contains("0xE9", refused.What, StringComparison.Ordinal);
        Assert.Equal("The text is not UTF-8: byte 0xE9 cannot stand here (line 2, column 3, byte 12). Save the file as UTF-8 and try again.", refused.Message);
    }

    [Fact]
    public void A_page_that_says_it_is_in_another_charset_is_told_so()
        => Assert.Contains("windows-1256", Refused([.. "<meta charset=windows-1256><p>"u8, 0xC7, 0xC8]).Cure, StringComparison.Ordinal);

    public static TheoryData<byte[], string> Binaries => new()
    {
        { [.. "%PDF-1.7\n"u8], "PDF" },
        { [.. "PK\x03\x04"u8, 0, 0, .. "[Content_Types].xml"u8], ".docx" },
        { [.. "PK\x03\x04"u8, 0, 0, .. "mimetypeapplication/vnd.oasis.opendocument.text"u8], ".odt" },
        { [.. "PK\x03\x04"u8, 0, 0], "ZIP" },
        { [0x89, .. "PNG\r\n"u8], "PNG" },
        { [0xFF, 0xD8, 0xFF, 0xE0], "JPEG" },
        { [.. "{\\rtf1\\ansi"u8], "RTF" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1], ".doc" },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("خبر")], "UTF-16" },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("خبر")], "UTF-16" },
        { Encoding.Unicode.GetBytes("Latin without its mark"), "UTF-16" },
        { [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes("x")], "UTF-32" },
        { [.. "text and a"u8, 0, .. " byte"u8], "NUL" },
    };

    [Theory]
    [MemberData(nameof(Binaries))]
    public void What_is_no_text_is_called_by_its_name_with_a_cure(byte[] bytes, string name)
    {
        var refused = Refused(bytes, "report.txt");
        Assert.Contains(name, refused.What, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Cure);
    }

    [Theory]
    [InlineData("", TextFormat.Plain)]
    [InlineData(" \r\n\u00A0\t", TextFormat.Plain)]
    [InlineData("\uFEFF\u200B", TextFormat.Plain)]
    [InlineData("***", TextFormat.Markdown)]
    [InlineData("<script>alert(1)</script>", TextFormat.Html)]
    [InlineData("<p>&nbsp;</p>", TextFormat.Html)]
    public void A_text_without_words_is_refused(string text, TextFormat format)
        => Assert.StartsWith("The text ", Refused(text, format).What, StringComparison.Ordinal);

    [Theory]
    [InlineData('\u202E', "U+202E")]
    [InlineData('\u2066', "U+2066")]
    public void A_direction_override_is_refused_with_its_place_and_can_be_stripped(char control, string name)
    {
        var refused = Refused($"One.\n\nT{control}wo.");
        Assert.Contains(name, refused.What, StringComparison.Ordinal);
        Assert.Equal("line 3, column 2", refused.Where);
        var stripped = TextReading.Read($"One.\n\nT{control}wo.", TextFormat.Plain, stripControls: true);
        Assert.Equal("Two.", stripped.Blocks[1].Text);
        Assert.StartsWith("1 character that overrides", Assert.Single(stripped.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>One</p><p>T&#x202E;wo</p>", TextFormat.Html)]
    [InlineData("One\n\nT&#x202E;wo", TextFormat.Markdown)]
    public void A_direction_override_written_as_an_entity_is_refused_too(string text, TextFormat format)
    {
        Assert.StartsWith("block 2", Refused(text, format).Where, StringComparison.Ordinal);
        Assert.Equal("Two", TextReading.Read(text, format, stripControls: true).Blocks[1].Text);
    }

    [Fact]
    public void Other_control_characters_are_left_out_and_counted()
    {
        var text = Plain("a\u0007b\u0085c\u007F.");
        Assert.Equal("ab c.", text.Blocks[0].Text);
        Assert.Equal(["2 control characters were left out."], text.Warnings);
    }

    // Not as a theory: test runners mend such strings on their way.
    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.Equal("line 1, column 3", Refused("ab\uD800").Where);
        Assert.Equal("line 2, column 1", Refused("a\n\uDC00b").Where);
    }

    [Fact]
    public void The_limits_are_said()
    {
        Assert.Contains("2 MB", Refused(new byte[TextReading.Limit + 1]).What, StringComparison.Ordinal);
        Assert.Contains("2 MB", Refused(new string('ب', TextReading.Limit / 2 + 1)).What, StringComparison.Ordinal);
        Assert.Contains("2000 blocks", Refused(string.Concat(Enumerable.Repeat("a.\n\n", 2001))).What, StringComparison.Ordinal);
        Assert.Equal(2000, Plain(string.Concat(Enumerable.Repeat("a.\n\n", 2000))).Blocks.Count);
        Assert.Contains("100000 characters", Refused(new string('a', 100_001)).What, StringComparison.Ordinal);
        Assert.Single(Plain(new string('a', 100_000)).Blocks);
    }

    [Fact]
    public async Task A_stream_without_end_is_read_to_the_limit_only()
    {
        await using var endless = new Endless();
        await Assert.ThrowsAsync<UnreadableTextException>(() => TextReading.ReadAsync(endless, null));
        Assert.Equal(TextReading.Limit + 1, endless.Given);
    }

    [Fact]
    public async Task A_stream_is_read_like_its_bytes()
    {
        await using var stream = new MemoryStream("\uFEFFخبر."u8.ToArray());
        Assert.Equal("خبر.", (await TextReading.ReadAsync(stream, "a.txt")).Blocks[0].Text);
    }

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
