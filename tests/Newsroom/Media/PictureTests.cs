using System.Text;
using CsCheck;
using Dragoman.Databases;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;

namespace Dragoman.Media;

public sealed class PictureTests
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    // Start of image, an application segment, a frame header of 7 by 5, end of image.
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 5, 0, 7, 1, 1, 0x11, 0, 0xFF, 0xD9];

    private static byte[] WebP(string kind, params byte[] data)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(kind), .. BitConverter.GetBytes(data.Length), .. data];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(chunk.Length + 4), .. "WEBP"u8, .. chunk];
    }

    private static readonly byte[] Extended = WebP("VP8X", 0x10, 0, 0, 0, 6, 0, 0, 4, 0, 0);

    // 14 bits of width less one, 14 bits of height less one.
    private static readonly byte[] Lossless = WebP("VP8L", [0x2F, .. BitConverter.GetBytes(6u | (4u << 14)), 0, 0, 0, 0, 0]);

    private static readonly byte[] Lossy = WebP("VP8 ", 0x30, 1, 0, 0x9D, 1, 0x2A, 7, 0, 5, 0);

    public static TheoryData<byte[], string, int, int> Pictures => new()
    {
        { Png, "image/png", 1, 1 },
        { Jpeg, "image/jpeg", 7, 5 },
        { Extended, "image/webp", 7, 5 },
        { Lossless, "image/webp", 7, 5 },
        { Lossy, "image/webp", 7, 5 },
    };

    [Theory, MemberData(nameof(Pictures))]
    public void Kind_and_size_are_read_from_the_bytes(byte[] bytes, string mediaType, int width, int height) =>
        Assert.Equal(new PictureHeader(mediaType, width, height), PictureHeader.Read(bytes));

    [Theory]
    [InlineData("")]
    [InlineData("BM and more of it, long enough to hold a header")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("RIFF....WAVEfmt and more of it, long enough to hold a header")]
    public void What_is_no_picture_of_ours_is_none(string text) => Assert.Null(PictureHeader.Read(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Hostile_bytes_never_bring_it_down()
    {
        byte[][] starts = [[], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xE0], Png[..8], Png[..16], Extended[..16], Lossless[..16], Lossy[..16]];
        Gen.Select(Gen.Int[0, starts.Length - 1].Select(n => starts[n]), Gen.Byte.Array[0, 64]).Sample((start, rest) =>
        {
            byte[] bytes = [.. start, .. rest];
            PictureHeader.Read(bytes);
        });
        // Cut off anywhere.
        foreach (var whole in new[] { Png, Jpeg, Extended, Lossless, Lossy })
        {
            for (var length = 0; length < whole.Length; length++)
                PictureHeader.Read(whole.AsSpan(0, length));
        }
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_picture_is_stored_once_and_described_in_every_language(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await Task.WhenAll(
            test.House.Pictures.AddAsync(Png, "quay.png", "en", "The quay"),
            test.House.Pictures.AddAsync(Png, "بندر.png", "fa", "اسکله"));
        var picture = await test.House.Pictures.AddAsync(Png, "quay.png", "ar", "الرصيف", "Shafaqna");
        var kept = (await test.House.Pictures.FindAsync(picture.Id))!;
        Assert.Equal(("The quay", "اسکله", "الرصيف", "Shafaqna"), (kept.AltIn("en"), kept.AltIn("fa"), kept.AltIn("ar"), kept.Rights.Credit));
        Assert.Equal(Png, await test.House.Pictures.BytesAsync(picture.Id));
        Assert.Null(await test.House.Pictures.BytesAsync("nothing"));
    }

    [Fact]
    public async Task What_is_too_large_or_no_picture_is_refused()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var wide = WebP("VP8X", 0x10, 0, 0, 0, 0xFF, 0xFF, 0, 4, 0, 0);
        foreach (var (bytes, says) in new[] { (wide, "65536 by 5"), (new byte[PictureFile.Limit + 1], "larger than 20 MB"), ("<svg/>"u8.ToArray(), "not a picture") })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => test.House.Pictures.AddAsync(bytes, "a", "en", ""));
            Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        }
    }
}
