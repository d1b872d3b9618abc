using System.Collections.Concurrent;
using Dragoman.Web.Site.Pages;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dragoman.Web.Tests.Site;

public sealed class PageMakerTests
{
    [Fact]
    public async Task One_change_makes_thirty_two_pages_again_those_that_were_asked_for_last()
    {
        var maker = new PageMaker(new KeptPages(), NullLogger<PageMaker>.Instance);
        var (made, all) = (new ConcurrentBag<int>(), new TaskCompletionSource());
        maker.MakeAgain(Enumerable.Range(0, 50).Select(asked => new HotPage($"/{asked}", () =>
        {
            made.Add(asked);
            if (made.Count == 32)
                all.SetResult();
            return Task.FromResult<RenderedPage?>(null);
        }, asked)));
        await all.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(18, 32), made.Order());
    }
}
