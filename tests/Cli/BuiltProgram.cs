using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dragoman.Cli.Tests;

/// <summary>What one run of the program left: its exit code, and what it said.</summary>
internal sealed record Run(int Exit, string Out, string Error)
{
    public JsonObject Json
    {
        get
        {
            try
            {
                return JsonNode.Parse(Out)!.AsObject();
            }
            catch (JsonException)
            {
                throw new InvalidOperationException($"Not one JSON object (exit {Exit}): {Out}{Error}");
            }
        }
    }

    public string this[string name] => Json[name]!.ToString();

    /// <summary>The program did what it was told.</summary>
    public Run Done()
    {
        Assert.True(Exit == 0, $"exit {Exit}: {Error}{Out}");
        return this;
    }

    /// <summary>It did not, with that exit code, and said on one line of its own why.</summary>
    public Run Failed(int code, params string[] says)
    {
        Assert.True(Exit == code, $"exit {Exit}, not {code}: {Error}{Out}");
        Assert.StartsWith("dragoman: ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.All(says, part => Assert.Contains(part, Error, StringComparison.Ordinal));
        return this;
    }
}

/// <summary>The program as it was built, started as a shell starts it.</summary>
internal static class BuiltProgram
{
    private static readonly string Library = Locate();

    public static ProcessStartInfo Start(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Library);
        foreach (var word in words)
            start.ArgumentList.Add(word);
        foreach (var name in new[] { "DRAGOMAN_DATA", "DRAGOMAN_DATABASE", "DRAGOMAN_BY" })
            start.Environment.Remove(name);
        return start;
    }

    public static Task<Run> RunAsync(params string[] words) => RunAsync(null, words);

    public static Task<Run> RunAsync(Func<Stream, Task>? input, params IEnumerable<string> words) => RunAsync(new Dictionary<string, string>(), input, words);

    /// <param name="environment">Variables that are set for it alone.</param>
    public static async Task<Run> RunAsync(IReadOnlyDictionary<string, string> environment, Func<Stream, Task>? input, params IEnumerable<string> words)
    {
        var start = Start(words);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            if (input is not null)
                await input(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has read enough and is gone.
        }
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"dragoman {string.Join(' ', words)} did not end within a minute.");
        }
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>The build of the same kind as these tests (debug or release).</summary>
    private static string Locate()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, "Dragoman.Cli", own.Name, "dragoman.dll");
    }
}
