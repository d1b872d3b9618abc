using System.CommandLine;
using Dragoman.Cli.Releasing;

namespace Dragoman.Cli.Commands;

internal static class ReviewCommand
{
    public static Command Build() => StageMove.Build(
        "review",
        "Send an article to review: somebody else reads it before it goes out.",
        new Option<string?>("--note") { Description = "What to look at." },
        (article, edition, note, act) => article.SendToReview(edition, note, act));
}
