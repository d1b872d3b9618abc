using System.CommandLine;

namespace Dragoman.Cli.Commands;

internal static class DemoCommand
{
    public static Command Build() => new("demo", "Make a demo newsroom and serve it.");
}
