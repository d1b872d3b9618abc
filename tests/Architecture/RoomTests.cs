using System.Text.RegularExpressions;

namespace Dragoman.Architecture.Tests;

public sealed class RoomTests
{
    private static readonly string[] Rooms = [.. House.Rooms.Except(House.RoomsToCome, StringComparer.Ordinal)];

    [Fact]
    public void Every_room_is_a_folder_and_every_folder_with_code_is_a_room()
    {
        var folders = Repository.Folders("src/Newsroom").Where(folder => Repository.Sources("src/Newsroom/" + folder).Any()).ToArray();
        Assert.Empty(folders.Except(House.Rooms, StringComparer.Ordinal).Select(folder => $"src/Newsroom/{folder} is not in the list of rooms in ARCHITECTURE.md"));
        Assert.Empty(Rooms.Except(folders, StringComparer.Ordinal).Select(room => $"the room {room} is no folder of src/Newsroom"));
        Assert.Empty(House.RoomsToCome.Intersect(folders, StringComparer.Ordinal).Select(room => $"{room} has come: take its mark away in ARCHITECTURE.md"));
    }

    [Fact]
    public void Every_room_has_types_in_its_own_namespace()
    {
        foreach (var room in Rooms.Where(room => Repository.Exists("src/Newsroom/" + room)))
            Assert.Contains(Built.AssemblyOf("Newsroom").GetTypes(), type => RoomOf(type.Namespace) == room);
    }

    [Fact]
    public void A_file_in_a_room_declares_the_namespace_of_the_room()
    {
        var wrong =
            from room in Rooms
            from file in Repository.Sources("src/Newsroom/" + room)
            let declared = Regex.Match(Repository.Text(file), @"^namespace (?<it>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["it"].Value
            where RoomOf(declared) != room
            select $"{file} declares {declared}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_room_uses_only_rooms_above_it() =>
        Assert.Empty(Inside.Where(use => Place(use.To) is { } to && Place(use.From) is { } from && to > from).Select(use => use.ToString()));

    /// <summary>What stands beside the rooms is either below all of them or above all of them: else rooms could meet through it.</summary>
    [Fact]
    public void What_all_rooms_share_uses_none_of_them()
    {
        var shared = Inside.Where(use => Place(use.From) is not null && Place(use.To) is null).Select(use => use.To.Type).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Inside.Where(use => shared.Contains(use.From.Type) && Place(use.To) is not null).Select(use => use.ToString()));
    }

    [Fact]
    public void The_public_site_and_the_desk_do_not_know_each_other()
    {
        Assert.SkipUnless(Repository.Exists("src/Web/Site") && Repository.Exists("src/Web/Desk"), "There is no site and desk yet.");
        const string site = "Dragoman.Web.Site", desk = "Dragoman.Web.Desk";
        Assert.Contains(Built.Uses, use => use.From.IsIn(site));
        Assert.Contains(Built.Uses, use => use.From.IsIn(desk));
        Assert.Empty(Built.Uses.Where(use => (use.From.IsIn(site) && use.To.IsIn(desk)) || (use.From.IsIn(desk) && use.To.IsIn(site))).Select(use => use.ToString()));
    }

    [Fact]
    public void Uses_inside_lambdas_async_methods_iterators_and_generic_arguments_are_seen()
    {
        var seen = Built.UsesIn(typeof(RoomTests).Assembly).Where(use => use.From.IsIn(typeof(Proof.Lower.User).Namespace!)).Select(use => use.To.Type).ToArray();
        Assert.Contains(typeof(Proof.Upper.InLambda).FullName, seen);
        Assert.Contains(typeof(Proof.Upper.InAsync).FullName, seen);
        Assert.Contains(typeof(Proof.Upper.InIterator).FullName, seen);
        Assert.Contains(typeof(Proof.Upper.InGeneric).FullName, seen);
    }

    private static IEnumerable<Built.Use> Inside =>
        Built.Uses.Where(use => use.From.Assembly == "Dragoman.Newsroom" && use.To.Assembly == "Dragoman.Newsroom");

    private static int? Place(Built.Place place) =>
        House.Rooms.Index().Where(room => room.Item == RoomOf(place.Namespace)).Select(room => (int?)room.Index).FirstOrDefault();

    private static string? RoomOf(string? name) => name?.Split('.') is ["Dragoman", var room, ..] ? room : null;
}
