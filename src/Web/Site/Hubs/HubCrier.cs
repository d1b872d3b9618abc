using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Site.Hubs;

/// <summary>Looks every second whether the hub must be told something, for as long as the server runs. A hub that is away is asked less and less often.</summary>
internal sealed partial class HubCrier(HubTelling hubs, ILogger<HubCrier> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Pause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(pause, stoppingToken);
                await hubs.TellAsync(stoppingToken);
                pause = Pause;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                Failed(log, pause, fault);
            }
            catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
            {
                // The server stops.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hub of the feeds could not be told what changed; it is told again in {Pause}")]
    private static partial void Failed(ILogger log, TimeSpan pause, Exception fault);
}
