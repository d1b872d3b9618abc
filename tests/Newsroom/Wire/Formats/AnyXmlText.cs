using CsCheck;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Inline;
using Dragoman.Wire.Formats.Tmx;

namespace Dragoman.Newsroom.Tests.Wire.Formats;

/// <summary>Random texts of all that XML can hold: right-to-left, joiners, line ends, markup characters, all planes.</summary>
internal static class AnyXmlText
{
    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static readonly Gen<string> Character = Gen.OneOf(
        OneOf("a", " ", "  ", "\n", "\r", "\r\n", "\t", "<", ">", "&", "\"", "'", "]]>", "<!--", "&amp;", "\u200C", "\u200D", "\u200E", "\u200F", "\u00A0", "\u0085", "\u2028", "می", "م", "۱", "ע", "é", "e\u0301", "👩‍👩‍👧", "\uFFFD", "\uFEFF", "\uFDD0"),
        Gen.Int[0x20, 0xD7FF].Select(char.ConvertFromUtf32),
        Gen.Int[0xE000, 0xFFFD].Select(char.ConvertFromUtf32),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32));

    public static readonly Gen<string> Text = Character.List[0, 12].Select(string.Concat);

    public static readonly Gen<string> Filled = Character.List[1, 12].Select(string.Concat);

    private static readonly Gen<string> Language = OneOf("en", "fa", "prs", "zh-Hant", "EN-US", "ar");

    private static readonly Gen<TmxRemark> Remark = Gen.Select(Gen.Bool, Filled, Text, (isNote, type, text) => isNote ? TmxRemark.Note(text) : TmxRemark.Prop(type, text));

    private static Gen<InlineContent> Segment(int depth) => InlinePart(depth).List[0, 4].Select(parts => new InlineContent(parts));

    private static Gen<InlinePart> InlinePart(int depth) => depth == 0
        ? Text.Select(text => (InlinePart)new InlineText(text))
        : Gen.Frequency(
            (2, Text.Select(text => (InlinePart)new InlineText(text))),
            (1, Gen.Select(Filled, Text, (type, inside) => (InlinePart)new InlineCode("ph", new(("type", type)), InlineContent.Of(inside)))),
            (1, Gen.Select(Filled, Segment(depth - 1), (x, inside) => (InlinePart)new InlineCode("hi", new(("x", x)), inside))));

    private static readonly Gen<TmxVariant> Variant = Gen.Select(Language, Remark.List[0, 2], Segment(2), Filled, (language, remarks, segment, user) =>
        new TmxVariant { Language = language, Remarks = remarks, Segment = segment, Attributes = new(("creationid", user)) });

    public static readonly Gen<TmxUnit> Unit = Gen.Select(Filled, Remark.List[0, 3], Variant.List[1, 3], (id, remarks, variants) =>
        new TmxUnit { Attributes = new(("tuid", id), ("creationdate", "20250321T093000Z")), Remarks = remarks, Variants = variants });

    private static readonly Gen<(MarkKind Kind, int Start, int Length, string Target)> Place =
        Gen.Select(OneOf(MarkKind.Strong, MarkKind.Emphasis, MarkKind.Link), Gen.Int[0, 100], Gen.Int[1, 100], Filled);

    public static readonly Gen<MarkedText> Marked = Gen.Select(Character.List[1, 12], Place.List[0, 4], (characters, places) =>
    {
        var ends = characters.Select((_, index) => characters.Take(index + 1).Sum(character => character.Length)).Prepend(0).ToList();
        return new MarkedText(string.Concat(characters), places.Select(place => (place.Kind, place.Target, From: place.Start % characters.Count, To: 1 + ((place.Start % characters.Count) + place.Length) % characters.Count))
            .Where(place => place.To > place.From)
            .Select(place => new Mark(place.Kind, ends[place.From], ends[place.To] - ends[place.From], place.Kind == MarkKind.Link ? place.Target : null)).Distinct());
    });

    private static readonly Gen<BilingualNote> Note = Gen.Select(Text, Gen.Null(Filled), (text, from) => new BilingualNote(text, from));

    private static readonly Gen<BilingualMatch> Match = Gen.Select(Marked, Marked, Gen.Int[0, 1000], Gen.Null(Filled), Gen.Bool, (source, target, score, origin, byMachine) =>
        new BilingualMatch(source, target, score > 900 ? null : score / 10m, origin, byMachine));

    private static readonly Gen<string> Kinds = OneOf("headline", "list-item");

    private static readonly Gen<BilingualUnit> Block = Gen.Select(
        Gen.Select(Marked, Gen.Null(Marked), Gen.Enum<BilingualState>()), Gen.Null(Kinds), Gen.Bool, Gen.Int[0, 200], Note.List[0, 2], Match.List[0, 2],
        (texts, kind, isStale, most, notes, matches) => new BilingualUnit
        {
            Id = "",
            Kind = kind,
            Digest = Digest.OfText(texts.Item1.Text),
            Source = texts.Item1,
            Target = texts.Item2,
            State = texts.Item2 is null ? BilingualState.Initial : texts.Item3,
            IsStale = isStale,
            Seen = texts.Item2 is null ? null : Digest.OfText(texts.Item2.Text),
            MaxLength = most > 100 ? most : null,
            Notes = notes,
            Matches = matches,
        });

    public static readonly Gen<BilingualFile> File = Gen.Select(Block.List[1, 4], Note.List[0, 2], Filled, Gen.Bool, (units, notes, original, isOurs) => new BilingualFile
    {
        SourceLanguage = "fa",
        TargetLanguage = "en",
        Original = original,
        Origin = isOurs ? new("k3m9x2p", "fa", "en", 7) : null,
        Notes = notes,
        Units = [.. units.Index().Select(unit => unit.Item with { Id = $"b{unit.Index}" })],
    });
}
