using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Usage;

/// <summary>A block that writes an entry in a form which is not used any more, and the text that it would have.</summary>
/// <param name="After">With the approved forms in their places; the same as before where only a person can put them in.</param>
/// <param name="ByHand">The places that were left: joined letters that changed, an ending, capitals.</param>
/// <param name="InQuotation">Whether one of the places is inside a quotation: somebody may have said it so.</param>
public sealed record BlockEdit(Block Block, string After, IReadOnlyList<Mention> Replaced, IReadOnlyList<Mention> ByHand, bool InQuotation)
{
    public bool IsPrepared => Replaced.Count > 0;

    internal static BlockEdit? Of(Block block, LanguageTag language, NameBook book, NameEntry entry)
    {
        var old = book.MentionsIn(block.Text, language).Where(mention => mention.Entry.Id == entry.Id && mention.Standing == Standing.Deprecated).ToList();
        if (old.Count == 0)
            return null;
        var forms = entry.In(language)!;
        var text = block.Text;
        foreach (var mention in old.Where(mention => mention.IsWhole).Reverse())
            text = text[..mention.Start] + For(mention.Form, forms) + text[mention.End..];
        var quoted = Quotations.Read(block.Text).Any(quotation => old.Any(mention => mention.Start >= quotation.Start && mention.End <= quotation.End));
        return new(block, text, [.. old.Where(mention => mention.IsWhole)], [.. old.Where(mention => !mention.IsWhole)], quoted);
    }

    /// <summary>The short form stands for a deprecated one of as many words, else the preferred one.</summary>
    private static string For(string deprecated, NameForms forms) =>
        forms.Short is { } shorter && Count(shorter) == Count(deprecated) && Count(forms.Preferred) != Count(deprecated) ? shorter : forms.Preferred;

    private static int Count(string form) => WordSpans.Of(form).Count;
}
