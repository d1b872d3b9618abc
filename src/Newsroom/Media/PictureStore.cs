using System.Security.Cryptography;
using Dragoman.Storage;

namespace Dragoman.Media;

/// <summary>Pictures as they came, stored with the newsroom's other data so that one backup holds all.</summary>
public sealed class PictureStore(Database database)
{
    private const string Columns = "SELECT document FROM picture ";

    /// <summary>Stores a picture, or adds what is newly said of one that is here already.</summary>
    /// <param name="alt">What it shows; empty where nobody has said it yet.</param>
    /// <exception cref="RefusedException">The bytes are no picture that the newsroom takes.</exception>
    public Task<Picture> AddAsync(byte[] bytes, string name, string language, string alt, string? credit = null, CancellationToken cancel = default)
    {
        var read = PictureFile.Read(bytes, name);
        var id = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        return database.WriteAsync(async session =>
        {
            var known = await FindAsync(session, id, session.ForUpdate);
            var before = known ?? new Picture(id, read.MediaType, read.Width, read.Height) { IsDrawn = read.IsDrawn, Rights = read.Rights, Alt = read.Alt };
            var picture = before with
            {
                Alt = alt.Length == 0 ? before.Alt : new Dictionary<string, string>(before.Alt, StringComparer.Ordinal) { [language] = alt },
                Rights = credit is null ? before.Rights : before.Rights with { Credit = credit },
            };
            // Of two who bring it at once, one fails to insert, runs again, and adds to the other's.
            if (known is null)
                await InsertAsync(session, picture, bytes);
            else
                await UpdateAsync(session, picture);
            return picture;
        }, cancel);
    }

    /// <summary>Says something else of a picture. Its bytes stay.</summary>
    public Task<Picture> ChangeAsync(string id, Func<Picture, Picture> change, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        var picture = change(await FindAsync(session, id, session.ForUpdate) ?? throw new RefusedException($"There is no picture {id}.", "See the newsroom’s pictures."));
        await UpdateAsync(session, picture);
        return picture;
    }, cancel);

    public Task<Picture?> FindAsync(string id, CancellationToken cancel = default) => database.ReadAsync(session => FindAsync(session, id), cancel);

    /// <summary>The pictures that came last, or those that came before one of them.</summary>
    public Task<IReadOnlyList<Picture>> NewestAsync(int most, string? before = null, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var from = before is null ? "" : "WHERE number < (SELECT number FROM picture WHERE id = @before) ";
        var documents = await session.QueryAsync<string>($"{Columns}{from}ORDER BY number DESC, id LIMIT @most", new { most, before });
        return (IReadOnlyList<Picture>)[.. documents.Select(Json.Read<Picture>)];
    }, cancel);

    public Task<byte[]?> BytesAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.FirstAsync<byte[]>("SELECT bytes FROM picture WHERE id = @id", new { id }), cancel);

    private static async Task<Picture?> FindAsync(Session session, string id, string lockRow = "") =>
        await session.FirstAsync<string>($"{Columns}WHERE id = @id{lockRow}", new { id }) is { } document ? Json.Read<Picture>(document) : null;

    private static Task<int> InsertAsync(Session session, Picture picture, byte[] bytes) => session.ExecuteAsync(
        "INSERT INTO picture (id, media_type, width, height, bytes, document, number) VALUES (@Id, @MediaType, @Width, @Height, @bytes, @document, (SELECT coalesce(max(number), 0) + 1 FROM picture))",
        new { picture.Id, picture.MediaType, Width = (long)picture.Width, Height = (long)picture.Height, bytes, document = Json.Write(picture) });

    private static async Task UpdateAsync(Session session, Picture picture)
    {
        await session.ExecuteAsync("UPDATE picture SET document = @document WHERE id = @Id", new { picture.Id, document = Json.Write(picture) });
        await AppearanceStore.ChangedAsync(session);
    }
}
