using System.Diagnostics;

namespace Dragoman.Newsroom.Tests.Wire.Programs;

/// <summary>A program that translators use, run as they would; a test is skipped where it is not installed.</summary>
internal static class OtherProgram
{
    /// <returns>What it said on standard output.</returns>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), program + " did not end");
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.Result}\n{output}");
        return output;
    }

    public static void Require(string file, string package) =>
        Assert.SkipUnless(File.Exists(file), $"{file} is not there: install Debian's package {package}");

    /// <summary>A folder that is gone after the test.</summary>
    internal sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dragoman-");

        public string this[string path]
        {
            get
            {
                var full = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                return full;
            }
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
