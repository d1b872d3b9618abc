using System.Security.Cryptography;
using System.Text;
using Dragoman.Changes;
using Dragoman.Languages;
using Dragoman.Stories;
using Dragoman.Web.Assets;
using Dragoman.Web.Site.Themes;
using NodaTime;

namespace Dragoman.Web.Site.Written;

/// <summary>
/// What is to be made again since the site was last written. A story stands on pages of its own and, of lists that are kept in parts, in
/// the part of its place, and in the lists of its topics and authors; the front, its feeds and the sections are made each time.
/// </summary>
internal sealed class WrittenChanges(House house)
{
    private const int Batch = 500;

    /// <summary>More than so many are not gathered: then all files are made.</summary>
    private const int Most = 5_000;

    /// <summary>Stands for all that every file depends on: the program, the theme, the address, the keys, and what is of no story.</summary>
    public async Task<string> MakerAsync(string origin, AssetFiles assets, LiveTheme theme, CancellationToken cancel)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => all.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        foreach (var part in new[] { typeof(WrittenChanges), typeof(House), typeof(LanguageTag) })
            Add(part.Module.ModuleVersionId.ToString());
        foreach (var name in assets.Names)
            Add(name);
        foreach (var (name, content) in theme.Current.Files.Own)
        {
            Add(name);
            all.AppendData(SHA256.HashData(content));
        }
        Add(origin);
        Add((await house.Keys.PublishedAsync(cancel)).ToJson().ToJsonString());
        Add((await house.PublicState.ReadAsync(house.Clock.GetCurrentInstant(), cancel)).Appearance.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    /// <returns>Null where all files are to be made.</returns>
    public async Task<WrittenTouch?> SinceAsync(WrittenState before, Instant now, CancellationToken cancel)
    {
        var (touched, isByAuthors, after) = (new HashSet<string>(StringComparer.Ordinal), false, before.Change);
        while (await house.Changes.AfterAsync(after, Batch, cancel) is { Count: > 0 } changes)
        {
            touched.UnionWith(changes.Select(change => change.Story));
            isByAuthors |= changes.Any(change => change.Kind == ChangeKind.Byline);
            after = changes[^1].Number;
            if (touched.Count > Most)
                return null;
        }
        touched.UnionWith(await house.Shown.DueAsync(before.Until, now, cancel));
        var (places, topics) = (new List<long>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var id in touched)
        {
            foreach (var article in (await house.Stories.GetAsync(id, cancel)).Articles.Where(article => article.FirstPublishedAt is not null))
            {
                places.Add(ShownLine.PlaceOf(article.FirstPublishedAt!.Value));
                topics.UnionWith(await house.Topics.TouchedAsync(article, int.MaxValue, cancel));
                isByAuthors |= article.Byline.Count > 0;
            }
        }
        return new(touched, places, topics, isByAuthors);
    }
}
