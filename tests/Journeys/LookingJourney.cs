namespace Dragoman.Journeys.Tests;

/// <summary>Looks at many screens: all of them are seen, and then all that is wrong is told.</summary>
public abstract class LookingJourney(Browser browser) : DeskJourney(browser)
{
    private readonly List<string> wrong = [];

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (await Record.ExceptionAsync(() => base.DisposeAsync().AsTask()) is { } trouble)
            wrong.Add(trouble.Message);
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    protected async Task NoteAsync(string where, Func<Task> check)
    {
        if (await Record.ExceptionAsync(check) is { } failure)
            Note(where, failure);
    }

    protected void Note(string where, Exception failure) => wrong.Add($"{where}: {failure.Message}");
}
