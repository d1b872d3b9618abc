using System.Text.Json;

namespace Dragoman.Cli.Demo;

/// <summary>What <c>demo.json</c> says; its README names the acts.</summary>
internal sealed record DemoManifest(
    IReadOnlyDictionary<string, string> Newsroom, IReadOnlyList<DemoEdition> Editions, IReadOnlyList<DemoPerson> Staff, IReadOnlyList<DemoStory> Stories)
{
    public static DemoManifest Read(string file) =>
        JsonSerializer.Deserialize<DemoManifest>(File.ReadAllBytes(file), JsonSerializerOptions.Web) ?? throw new FormatException($"{file} is empty.");
}

internal sealed record DemoEdition(string Tag, string Zone, IReadOnlyDictionary<string, string>? Sections = null);

internal sealed record DemoPerson(string Name, string Edition);

/// <param name="Byline">Who wrote the original, as its readers know them.</param>
internal sealed record DemoStory(string Folder, IReadOnlyList<DemoStep> Steps, string? Section = null, IReadOnlyList<string>? Byline = null);

/// <param name="At">Hours before now.</param>
internal sealed record DemoStep(
    string Act, string Edition, double At, string By, string? From, string? File, string? Type, string? Note, string? Reason, IReadOnlyList<int>? Blocks);
