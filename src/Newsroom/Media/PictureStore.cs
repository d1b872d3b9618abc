using System.Security.Cryptography;
using Dragoman.Storage;

namespace Dragoman.Media;

/// <summary>Pictures, stored with the newsroom's other data so that one backup holds all.</summary>
public sealed class PictureStore(Database database)
{
    public const int Limit = 20 * 1024 * 1024;

    private const int LongestSide = 12_000;

    /// <summary>Stores a picture, or adds what is newly said of one that is here already.</summary>
    /// <exception cref="RefusedException">The bytes are no picture that the newsroom takes.</exception>
    public Task<Picture> AddAsync(byte[] bytes, string name, string language, string alt, string? credit = null, CancellationToken cancel = default)
    {
        var read = Check(bytes, name);
        var id = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        return database.WriteAsync(async session =>
        {
            var known = await FindAsync(session, id, session.ForUpdate);
            var picture = known ?? new Picture(id, read.MediaType, read.Width, read.Height);
            picture = picture with
            {
                Alt = new Dictionary<string, string>(picture.Alt, StringComparer.Ordinal) { [language] = alt },
                Credit = credit ?? picture.Credit,
            };
            // Of two who bring it at once, one fails to insert, runs again, and adds to the other's.
            await session.ExecuteAsync(
                known is null
                    ? "INSERT INTO picture (id, media_type, width, height, bytes, document, number) VALUES (@Id, @MediaType, @Width, @Height, @bytes, @document, (SELECT coalesce(max(number), 0) + 1 FROM picture))"
                    : "UPDATE picture SET document = @document WHERE id = @Id",
                new { picture.Id, picture.MediaType, Width = (long)picture.Width, Height = (long)picture.Height, bytes, document = Json.Write(picture) });
            if (known is not null)
                await AppearanceStore.ChangedAsync(session);
            return picture;
        }, cancel);
    }

    public Task<Picture?> FindAsync(string id, CancellationToken cancel = default) => database.ReadAsync(session => FindAsync(session, id), cancel);

    /// <summary>The pictures that came last.</summary>
    public Task<IReadOnlyList<Picture>> NewestAsync(int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var documents = await session.QueryAsync<string>("SELECT document FROM picture ORDER BY number DESC, id LIMIT @most", new { most });
        return (IReadOnlyList<Picture>)[.. documents.Select(Json.Read<Picture>)];
    }, cancel);

    public Task<byte[]?> BytesAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.FirstAsync<byte[]>("SELECT bytes FROM picture WHERE id = @id", new { id }), cancel);

    private static async Task<Picture?> FindAsync(Session session, string id, string lockRow = "") =>
        await session.FirstAsync<string>("SELECT document FROM picture WHERE id = @id" + lockRow, new { id }) is { } document ? Json.Read<Picture>(document) : null;

    /// <exception cref="RefusedException">The bytes are no picture that the newsroom takes.</exception>
    public static PictureHeader Check(byte[] bytes, string name)
    {
        RefuseLarge(bytes.Length, name);
        if (PictureHeader.Read(bytes) is not { } read)
            throw new RefusedException($"{name} is not a picture that the newsroom takes.", "It takes PNG, JPEG and WebP.");
        return read is { Width: > 0 and <= LongestSide, Height: > 0 and <= LongestSide }
            ? read
            : throw new RefusedException($"The picture {name} is {read.Width} by {read.Height} points.", $"It may be up to {LongestSide} on a side.");
    }

    public static void RefuseLarge(long length, string name)
    {
        if (length > Limit)
            throw new RefusedException($"The picture {name} is larger than {Limit / 1024 / 1024} MB.", "Make it smaller and try again.");
    }
}
