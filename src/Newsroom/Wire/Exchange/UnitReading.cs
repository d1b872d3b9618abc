using Dragoman.Languages;
using Dragoman.Memory;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Tmx;
using NodaTime;

namespace Dragoman.Wire.Exchange;

/// <summary>From a unit as a file has it to the pairs that the memory takes in.</summary>
/// <param name="languages">How tags are read.</param>
/// <param name="only">The one pair that is wanted; null for all.</param>
/// <param name="file">The file's name.</param>
/// <param name="now">When a unit was made that does not say so.</param>
internal sealed class UnitReading(FileLanguages languages, LanguagePair? only, string file, Instant now)
{
    private const int Longest = 20_000;

    private static readonly string[] Said = ["tuid", "creationdate", "creationid", "changedate", "changeid", "usagecount", "lastusagedate"];

    /// <summary>Every pair of the unit; of a bad one the reason in its place.</summary>
    /// <param name="fileSource">The language that the file says it is translated from.</param>
    public IEnumerable<(MemoryUnit? Unit, string? Refused)> Read(TmxUnit unit, string fileSource)
    {
        if (unit.Variants.FirstOrDefault(variant => languages.Of(variant.Language) is null) is { } unknown)
            return [(null, $"\"{unknown.Language}\" is not a language tag")];
        if (unit.Variants.Count < 2)
            return [(null, "the unit has a text in one language only")];
        return Pairs(unit, fileSource).Select(pair => Read(unit, pair.Source, pair.Target));
    }

    /// <summary>From the unit's source into each other language; where any may be the source, each into each.</summary>
    private IEnumerable<(TmxVariant Source, TmxVariant Target)> Pairs(TmxUnit unit, string fileSource)
    {
        var said = unit.SourceLanguage ?? fileSource;
        var from = said == TmxHeader.AllLanguages ? null : languages.Of(said);
        var hasSource = from is not null && unit.Variants.Any(variant => languages.Of(variant.Language) == from);
        foreach (var source in unit.Variants)
        {
            foreach (var target in unit.Variants)
            {
                var pair = new LanguagePair(languages.Of(source.Language)!, languages.Of(target.Language)!);
                if (pair.Source != pair.Target && (only is null ? !hasSource || pair.Source == from : pair == only))
                    yield return (source, target);
            }
        }
    }

    private (MemoryUnit? Unit, string? Refused) Read(TmxUnit unit, TmxVariant source, TmxVariant target)
    {
        var (from, to) = (source.Text, target.Text);
        if ((Fault(from) ?? Fault(to)) is { } fault)
            return (null, fault);
        var said = Said.Select(name => (Name: name, Value: target.Attributes[name] ?? unit.Attributes[name])).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal);
        var at = TmxDate.Read(said.GetValueOrDefault("changedate")) ?? TmxDate.Read(said.GetValueOrDefault("creationdate"));
        return (new()
        {
            Languages = new(languages.Of(source.Language)!, languages.Of(target.Language)!),
            Source = from,
            Target = to,
            IsBlock = unit.Property(MemoryProperties.Level) == MemoryProperties.Block,
            IsMachineMade = unit.Property(MemoryProperties.Machine) == MemoryProperties.Yes,
            Before = Neighbour(unit, source, MemoryProperties.Before, TmxUnit.Previous),
            After = Neighbour(unit, source, MemoryProperties.After, TmxUnit.Next),
            Translator = said.GetValueOrDefault("changeid") ?? said.GetValueOrDefault("creationid") ?? file,
            At = at ?? now,
            File = new(unit.Property(MemoryProperties.File) ?? file) { Said = said, Remarks = [.. Remarks(unit, target)] },
        }, null);
    }

    private static IEnumerable<FileRemark> Remarks(TmxUnit unit, TmxVariant target) => unit.Remarks.Concat(target.Remarks)
        .Where(remark => remark.Property is null || (!MemoryProperties.OfUnits.Contains(remark.Property, StringComparer.Ordinal) && remark.Property != MemoryProperties.File))
        .Select(remark => new FileRemark(remark.Property, remark.Text));

    private static string? Neighbour(TmxUnit unit, TmxVariant source, string digest, string text) =>
        unit.Property(digest) ?? ((source.Remarks.FirstOrDefault(remark => remark.Property == text)?.Text ?? unit.Property(text)) is { } words ? Digest.OfText(words) : null);

    private static string? Fault(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "a text is empty";
        if (text.Length > Longest)
            return $"a text has {text.Length} characters, and a paragraph has up to {Longest}";
        if (BidiControls.IndexOfForbidden(text) is >= 0 and var at)
            return $"a text holds a bidirectional control (U+{(int)text[at]:X4}); direction follows from the language";
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
                return "a text holds half a character";
            if (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r'))
                return $"a text holds the control character U+{(int)text[i]:X4}";
        }
        return null;
    }
}
