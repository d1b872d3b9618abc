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
/// Which stories' files are to be made again since the site was last written. New articles touch their own files and the newest pages of
/// lists; whatever changes something that was out already may stand on any page, and then all are made.
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

    /// <returns>The stories; null where all files are to be made.</returns>
    public async Task<IReadOnlySet<string>?> SinceAsync(WrittenBefore before, Instant now, CancellationToken cancel)
    {
        var (touched, filed, first) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<(string Story, string Edition)>());
        var after = before.Change;
        while (await house.Changes.AfterAsync(after, Batch, cancel) is { Count: > 0 } changes)
        {
            foreach (var change in changes)
            {
                if (change.Kind == ChangeKind.Filed)
                    filed.Add(change.Story);
                if (!filed.Contains(change.Story) && !IsAddition(change))
                    return null;
                if (change is { Kind: ChangeKind.Publication, Edition: { } edition })
                    first.Add((change.Story, edition));
                touched.Add(change.Story);
            }
            after = changes[^1].Number;
            if (touched.Count > Most)
                return null;
        }
        touched.UnionWith(await house.Shown.DueAsync(before.Until, now, cancel));
        foreach (var id in touched.Except(filed, StringComparer.Ordinal))
        {
            var story = await house.Stories.GetAsync(id, cancel);
            // What was scheduled earlier comes out now.
            first.UnionWith(story.Articles.Where(article => article.FirstPublishedAt > before.Until && article.FirstPublishedAt <= now).Select(article => (id, article.Edition)));
            if (ChangesOthers(story, first, before.Until, now))
                return null;
        }
        return touched;
    }

    /// <summary>Whether it changes nothing that readers had before, but for the story's own pages.</summary>
    private static bool IsAddition(StoryChange change) => change.Kind switch
    {
        ChangeKind.Publication => change.Subject == "1",
        ChangeKind.Carried or ChangeKind.Revision or ChangeKind.Waiver or ChangeKind.Urgency or ChangeKind.Stage or ChangeKind.Claim or ChangeKind.HandOver
            or ChangeKind.Embargo or ChangeKind.LegalAcknowledgement or ChangeKind.Acknowledgement or ChangeKind.Release or ChangeKind.Comment => true,
        _ => false,
    };

    /// <summary>An update that fell due meanwhile; or a translation that was out before its source, whose teasers lead to the source now.</summary>
    private static bool ChangesOthers(Story story, HashSet<(string Story, string Edition)> first, Instant since, Instant now) => story.Articles.Any(article =>
        article.Publications.Any(publication => publication.Number > 1 && publication.At > since && publication.At <= now)
        || (article.Source is { } source && first.Contains((story.Id, source.Edition)) && !first.Contains((story.Id, article.Edition)) && article.PublicAt(now) is not null));
}
