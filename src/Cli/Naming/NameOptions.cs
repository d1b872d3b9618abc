using System.CommandLine;
using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Cli.Naming;

/// <summary>An entry in words of the command line: TAG=FORM for each form.</summary>
internal sealed class NameOptions
{
    private readonly Option<string?> kind = new("--kind") { Description = "person, organisation, place, event or term." };
    private readonly Option<string[]> form = Each("--form", "The preferred form in a language; the one before it is deprecated then.");
    private readonly Option<string[]> admit = Each("--admit", "A form that is right too.");
    private readonly Option<string[]> deprecate = Each("--deprecate", "A form that is not used any more.");
    private readonly Option<string[]> drop = Each("--drop", "A form to be forgotten.");
    private readonly Option<string[]> shorter = Each("--short", "The form of a second mention.");
    private readonly Option<string[]> abbreviation = Each("--abbreviation", "It stands only behind the long form.");
    private readonly Option<string?> note = new("--note") { Description = "A note for translators." };
    private readonly Option<string[]> sameAs = new("--same-as") { Description = "The https address of a page about the same. May be repeated.", HelpName = "ADDRESS" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { kind, form, admit, deprecate, drop, shorter, abbreviation, note, sameAs })
            command.Add(option);
    }

    public static NameKind KindOf(string given) => Words.TryRead<NameKind>(given, out var kind)
        ? kind
        : throw new UsageException($"\"{given}\" is not a kind of name. It is one of: {string.Join(", ", Enum.GetValues<NameKind>().Select(known => Words.Of(known)))}.");

    /// <summary>The entry with what the options say.</summary>
    public NameEntry Apply(ParseResult parsed, NameEntry entry)
    {
        var forms = new Dictionary<string, NameForms>(entry.Forms, StringComparer.Ordinal);
        foreach (var (tag, text) in Pairs(parsed, form))
            forms[tag] = forms.TryGetValue(tag, out var known) ? known.Prefer(text) : new() { Preferred = text };
        foreach (var (tag, text) in Pairs(parsed, admit))
            forms[tag] = Of(forms, tag, text) with { Admitted = [.. forms[tag].Admitted, text], Deprecated = [.. forms[tag].Deprecated.Where(other => other != text)] };
        foreach (var (tag, text) in Pairs(parsed, deprecate))
            forms[tag] = Of(forms, tag, text) with { Deprecated = [.. forms[tag].Deprecated, text], Admitted = [.. forms[tag].Admitted.Where(other => other != text)] };
        foreach (var (tag, text) in Pairs(parsed, drop))
            forms[tag] = Of(forms, tag, text) with { Deprecated = [.. forms[tag].Deprecated.Where(other => other != text)], Admitted = [.. forms[tag].Admitted.Where(other => other != text)] };
        foreach (var (tag, text) in Pairs(parsed, shorter))
            forms[tag] = Of(forms, tag, text) with { Short = text };
        foreach (var (tag, text) in Pairs(parsed, abbreviation))
            forms[tag] = Of(forms, tag, text) with { Abbreviation = text };
        return entry with
        {
            Kind = parsed.GetValue(kind) is { } given ? KindOf(given) : entry.Kind,
            Forms = forms,
            Note = parsed.GetValue(note) ?? entry.Note,
            SameAs = [.. entry.SameAs, .. parsed.GetValue(sameAs) ?? []],
        };
    }

    private static Option<string[]> Each(string name, string description) => new(name) { Description = description + " May be repeated.", HelpName = "TAG=FORM" };

    private static NameForms Of(Dictionary<string, NameForms> forms, string tag, string text) => forms.GetValueOrDefault(tag)
        ?? throw new UsageException($"There is no preferred form in {tag} that \"{text}\" could stand beside. Give one with --form {tag}=…");

    private static IEnumerable<(string Tag, string Form)> Pairs(ParseResult parsed, Option<string[]> option) => (parsed.GetValue(option) ?? []).Select(given =>
        given.Split('=', 2) is [var tag, var text] && LanguageTag.TryParse(tag, out var language)
            ? (language.Value, Whitespace.Fold(text))
            : throw new UsageException($"\"{given}\" is not a form. Write the language's tag, = and the form, for example: {option.Name} en=Kyiv"));
}
