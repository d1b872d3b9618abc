using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Desk.Notices;

/// <summary>Looks for letters that are due, for as long as the server runs.</summary>
internal sealed partial class Postman(House house, ILogger<Postman> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await GoAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task GoAsync(CancellationToken cancel)
    {
        try
        {
            await Post.SendDueAsync(house, Environment.GetEnvironmentVariable, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Letters could not be sent; they are tried again")]
    private static partial void Failed(ILogger log, Exception fault);
}
