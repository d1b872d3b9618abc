using System.Net;
using System.Threading.RateLimiting;

namespace Dragoman.Web.Site.Search;

/// <summary>
/// How much readers may search: so often from one address, and so many at once in all, so that searching never takes the site from those
/// who read. What comes from this machine itself comes through a proxy, from anybody: it counts in all only.
/// </summary>
public sealed class SearchLimit(int inBurst, int aMinute, int atOnce) : IDisposable
{
    private const int Waiting = 32;

    private readonly PartitionedRateLimiter<IPAddress> perAddress = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
        {
            TokenLimit = inBurst,
            TokensPerPeriod = aMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    private readonly ConcurrencyLimiter inAll = new(new() { PermitLimit = atOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    public SearchLimit()
        : this(inBurst: 30, aMinute: 30, atOnce: Math.Max(2, Environment.ProcessorCount))
    {
    }

    /// <summary>A place to search in, to be given back; null where there is none.</summary>
    public async ValueTask<IDisposable?> EnterAsync(IPAddress? address, CancellationToken cancel)
    {
        if (address is not null && !IPAddress.IsLoopback(address) && !perAddress.AttemptAcquire(address).IsAcquired)
            return null;
        var lease = await inAll.AcquireAsync(1, cancel);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        return null;
    }

    public void Dispose()
    {
        perAddress.Dispose();
        inAll.Dispose();
    }
}
