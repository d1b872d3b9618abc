using System.Net;
using NodaTime;

namespace Dragoman.Web.Tests.Desk;

/// <summary>On a server of its own: it counts what comes from an address.</summary>
public sealed class SignInLimitTests(DeskServer desk) : IClassFixture<DeskServer>
{
    private const int OfName = 20, OfAddress = 60;

    [Fact]
    public async Task Whoever_guesses_is_made_to_wait_by_name_and_by_address()
    {
        using var client = desk.Visit();
        for (var guess = 0; guess < OfName; guess++)
            await AssertAsync(HttpStatusCode.Unauthorized, client, "Nobody of this name", "a guess");
        using var waits = await client.SignInAsync("nobody of this NAME ", "a guess");
        Assert.Equal(HttpStatusCode.TooManyRequests, waits.StatusCode);
        Assert.InRange(waits.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        Assert.Contains("Too many tries", (await DeskClient.ReadAsync(waits)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await AssertAsync(HttpStatusCode.Redirect, client, "Thomas", DeskServer.Password);

        for (var guess = OfName; guess < OfAddress; guess++)
            (await client.GetAsync($"/desk/invitation/guess{guess}")).Dispose();
        await AssertAsync(HttpStatusCode.TooManyRequests, client, "Tara", DeskServer.Password);
        var (_, secret) = await desk.House.Accounts.InviteAsync("Omid", null, new Dictionary<string, Identity.Role> { ["en"] = Identity.Role.Translator }, null, "Chief");
        using var link = await client.GetAsync("/desk/invitation/" + secret);
        Assert.Equal(HttpStatusCode.NotFound, link.StatusCode);

        desk.Pass(Duration.FromMinutes(5) + Duration.FromSeconds(1));
        await AssertAsync(HttpStatusCode.Redirect, client, "Tara", DeskServer.Password);
        (await client.PageAsync("/desk/invitation/" + secret)).Dispose();
    }

    private static async Task AssertAsync(HttpStatusCode expected, DeskClient client, string name, string password)
    {
        using var answer = await client.SignInAsync(name, password);
        Assert.Equal(expected, answer.StatusCode);
    }
}
