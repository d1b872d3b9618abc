using System.Text;

namespace Dragoman.Cli.Tests;

/// <summary>
/// A command run in the tests' own process, which starts in no time. What it says goes to the caller alone. The built program itself is
/// started where streams, signals or a server are what is tested.
/// </summary>
internal static class InProcess
{
    private static readonly string[] Streaming = ["serve", "check", "memory", "demo"];
    private static readonly AsyncLocal<StringWriter?> Output = new();
    private static readonly AsyncLocal<StringWriter?> Error = new();

    static InProcess()
    {
        Console.SetOut(new Diverted(Console.Out, Output));
        Console.SetError(new Diverted(Console.Error, Error));
    }

    /// <summary>Whether the command neither reads the standard input nor writes bytes to the standard output.</summary>
    public static bool Suits(IReadOnlyList<string> words) =>
        words.Count > 0 && !Streaming.Contains(words[0]) && !words.Contains("--csv") && (!words.Contains("export") || words.Contains("--output"));

    public static Task<Run> RunAsync(string[] words) => Task.Run(async () =>
    {
        (Output.Value, Error.Value) = (new(), new());
        var exit = await CommandLine.RunAsync(words);
        return new Run(exit, Output.Value.ToString(), Error.Value.ToString());
    });

    private sealed class Diverted(TextWriter original, AsyncLocal<StringWriter?> own) : TextWriter
    {
        public override Encoding Encoding => original.Encoding;

        private TextWriter Target => own.Value ?? original;

        public override void Write(char value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void Write(string? value) => Target.Write(value);

        public override void Flush() => Target.Flush();
    }
}
