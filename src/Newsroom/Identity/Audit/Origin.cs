namespace Dragoman.Identity.Audit;

/// <summary>
/// From where something is done. It follows the request or the command through every call, so that no act can forget to say it.
/// </summary>
/// <param name="Way">The desk, the API, or the command line with the system's own user.</param>
/// <param name="Address">The network address, where there is one.</param>
public sealed record Origin(string Way, string? Address = null)
{
    public const string Desk = "desk";
    public const string Api = "api";

    private static readonly AsyncLocal<Origin?> Followed = new();

    public static Origin Current
    {
        get => Followed.Value ?? new("program");
        set => Followed.Value = value;
    }

    public static Origin CommandLine => new($"command line of {Environment.UserName}");
}
