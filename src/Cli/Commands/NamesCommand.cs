using System.CommandLine;
using Dragoman.Cli.Naming;

namespace Dragoman.Cli.Commands;

internal static class NamesCommand
{
    public static Command Build() => new("names", "People, organisations, places, events and terms: the approved form per language.")
    {
        ShowNames.Build(),
        WriteName.Add(),
        WriteName.Change(),
        WriteName.Withdraw(),
        NameUses.Build(),
        NameEditing.Edits(),
        NameEditing.Apply(),
        NameEditing.Leave(),
        NameProposals.List(),
        NameProposals.Accept(),
        NameProposals.Dismiss(),
        NameUses.Rebuild(),
        NameFiles.Import(),
        NameFiles.Export(),
        Options.Data,
        Options.Database,
    };
}
