using System.Text.Json;
using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Languages;
using Dragoman.Names;
using NodaTime;

namespace Dragoman.Cli.Demo;

internal sealed record DemoSignIn(string Name, string Role, string Password);

/// <summary>Makes the demo newsroom, whole or not at all.</summary>
internal static class DemoNewsroom
{
    private const string SignInsFile = "sign-ins.json";

    private static string Content => Path.Combine(AppContext.BaseDirectory, "Demo");

    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, SignInsFile));

    public static IReadOnlyList<DemoSignIn> SignIns(string folder) =>
        JsonSerializer.Deserialize<List<DemoSignIn>>(File.ReadAllBytes(Path.Combine(folder, SignInsFile)))!;

    public static async Task MakeAsync(string folder, Action<string> progress, CancellationToken cancel, IClock? clock = null)
    {
        var manifest = DemoManifest.Read(Path.Combine(Content, "demo.json"));
        var making = folder.TrimEnd(Path.DirectorySeparatorChar) + ".making";
        if (Directory.Exists(making))
            Directory.Delete(making, recursive: true);
        await using (var house = await House.OpenAsync(making, null, clock ?? SystemClock.Instance, cancel))
        {
            await house.Editions.CreateAsync(Newsroom(manifest), cancel);
            var signIns = await StaffAsync(house, manifest, cancel);
            await NamesAsync(house, manifest.Staff[0].Name, cancel);
            var steps = new DemoSteps(house, await house.Editions.GetAsync(cancel), Path.Combine(Content, "stories"), house.Clock.GetCurrentInstant());
            foreach (var (index, story) in manifest.Stories.Index())
            {
                progress($"{index + 1} of {manifest.Stories.Count}: {story.Folder}");
                await steps.TellAsync(story, cancel);
            }
            await File.WriteAllBytesAsync(Path.Combine(making, SignInsFile), JsonSerializer.SerializeToUtf8Bytes(signIns), cancel);
        }
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(making, folder);
    }

    private static async Task NamesAsync(House house, string by, CancellationToken cancel)
    {
        using var names = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Content, "names.json"), cancel));
        await house.Names.ImportAsync(names.RootElement.EnumerateArray().Select(each => NameDocument.Read(each.GetRawText())), by, house.Clock.GetCurrentInstant() - Duration.FromDays(12), cancel);
    }

    private static Newsroom Newsroom(DemoManifest manifest) => new()
    {
        Name = manifest.Newsroom["en"],
        Names = manifest.Newsroom,
        Editions = [.. manifest.Editions.Select(edition => Edition.For(LanguageTag.Parse(edition.Tag)) with
        {
            Zone = edition.Zone,
            Sections = [.. (edition.Sections ?? new Dictionary<string, string>()).Select(section => Section.Of(section.Key, section.Value))],
        })],
    };

    private static async Task<List<DemoSignIn>> StaffAsync(House house, DemoManifest manifest, CancellationToken cancel)
    {
        var signIns = new List<DemoSignIn> { new("Chief", "chief of every edition", AccountStore.NewPassword()) };
        await house.Accounts.AddAsync("Chief", signIns[0].Password, new Dictionary<string, Role> { [Account.EveryEdition] = Role.Chief }, cancel);
        signIns.Add(new("Admin", "admin of every edition", AccountStore.NewPassword()));
        await house.Accounts.AddAsync("Admin", signIns[1].Password, new Dictionary<string, Role> { [Account.EveryEdition] = Role.Admin }, cancel);
        foreach (var person in manifest.Staff)
        {
            var signIn = new DemoSignIn(person.Name, $"editor of {person.Edition}", AccountStore.NewPassword());
            await house.Accounts.AddAsync(person.Name, signIn.Password, new Dictionary<string, Role> { [person.Edition] = Role.Editor }, cancel);
            signIns.Add(signIn);
        }
        return signIns;
    }
}
