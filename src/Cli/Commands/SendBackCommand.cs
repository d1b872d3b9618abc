using System.CommandLine;
using Dragoman.Cli.Releasing;

namespace Dragoman.Cli.Commands;

internal static class SendBackCommand
{
    public static Command Build() => StageMove.Build(
        "send-back",
        "Send an article that is in review or ready back to its writer, with a note.",
        new Option<string?>("--note") { Description = "What is to be changed.", Required = true },
        (article, edition, note, act) => article.SendBack(edition, note!, act));
}
