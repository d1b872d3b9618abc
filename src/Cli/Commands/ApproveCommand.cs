using System.CommandLine;
using Dragoman.Cli.Releasing;

namespace Dragoman.Cli.Commands;

internal static class ApproveCommand
{
    public static Command Build() => StageMove.Build(
        "approve",
        "Say that an article in review may go out as it reads now; a later change of its text takes it back to review.",
        note: null,
        (article, edition, _, act) => article.Approve(edition, act));
}
