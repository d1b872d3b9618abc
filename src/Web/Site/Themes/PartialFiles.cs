using System.Collections.Frozen;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Dragoman.Web.Site.Themes;

/// <summary>The partials' names, for an engine that asks for files: there is nothing else that a template could name.</summary>
internal sealed class PartialFiles(IEnumerable<string> names) : IFileProvider
{
    private readonly FrozenSet<string> names = names.ToFrozenSet(StringComparer.Ordinal);

    public IFileInfo GetFileInfo(string subpath) => names.Contains(subpath) ? new Partial(subpath) : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Partial(string name) : IFileInfo
    {
        public bool Exists => true;

        public long Length => 0;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => Stream.Null;
    }
}
