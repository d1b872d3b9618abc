using System.Reflection;
using System.Text.Json;
using Dragoman.Languages;

namespace Dragoman.Web.Desk.Speech;

/// <summary>
/// A language that the desk's own sentences are written in: its direction, digits, calendar and forms of counting. Each is a file of
/// Languages/, named by its tag; docs/adding-a-desk-language.md says what else there is to do.
/// </summary>
public sealed class DeskLanguage
{
    /// <summary>In the order in which a person chooses among them.</summary>
    public static readonly IReadOnlyList<DeskLanguage> All = ReadAll();

    private DeskLanguage(string tag, File file)
    {
        Tag = LanguageTag.Parse(tag);
        Forms = new(file.Forms);
        GroupSeparator = file.GroupSeparator;
        Calendar = Calendars.DefaultFor(Tag);
        Digits = Languages.Digits.DefaultFor(Tag);
    }

    /// <summary>The one that the sources are written in.</summary>
    public static DeskLanguage English => Find("en")!;

    public LanguageTag Tag { get; }

    public CountingForms Forms { get; }

    public CalendarKind Calendar { get; }

    public NumberingSystem Digits { get; }

    public string GroupSeparator { get; }

    public Direction Direction => Scripts.DirectionOf(Tag);

    /// <summary>What the language calls itself.</summary>
    public string OwnName => LanguageNames.OwnOf(Tag);

    /// <summary>The language that a tag means, region or not; null where the desk does not speak it.</summary>
    public static DeskLanguage? Find(string? tag) => All.FirstOrDefault(known => string.Equals(known.Tag.Language, tag?.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<DeskLanguage> ReadAll()
    {
        const string folder = "DeskLanguages/";
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return (Tag: name[folder.Length..], File: JsonSerializer.Deserialize<File>(stream, JsonSerializerOptions.Web)!);
        });
        return [.. files.OrderBy(each => each.File.Place).Select(each => new DeskLanguage(each.Tag, each.File))];
    }

    private sealed record File(int Place, string GroupSeparator, Dictionary<string, string> Forms);
}
