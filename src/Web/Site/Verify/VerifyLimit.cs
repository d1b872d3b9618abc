using System.Net;
using Dragoman.Web.Site.Search;

namespace Dragoman.Web.Site.Verify;

/// <summary>How much readers may have verified; counted apart from their searches.</summary>
public sealed class VerifyLimit : IDisposable
{
    private readonly SearchLimit limit = new(inBurst: 20, aMinute: 20, atOnce: Math.Max(2, Environment.ProcessorCount));

    /// <summary>A place to verify in, to be given back; null where there is none.</summary>
    public ValueTask<IDisposable?> EnterAsync(IPAddress? address, CancellationToken cancel) => limit.EnterAsync(address, cancel);

    public void Dispose() => limit.Dispose();
}
