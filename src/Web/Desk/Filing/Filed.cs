using System.Text;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Filing;

/// <summary>A text that came by a form: pasted into its field, or as a file.</summary>
internal static class Filed
{
    public static async Task<Manuscript> ReadAsync(IFormCollection form, Newsroom newsroom, Edition edition, CancellationToken cancel)
    {
        var text = form.Files["file"] is { Length: > 0 } file
            ? await ReadFileAsync(file, cancel)
            : await ReadFieldAsync(form.Field("text"), cancel);
        // The browser sends no pictures along with a text.
        var blocks = text.Blocks.Where(block => block.Picture is null || block.Text.Length > 0).Select(block => block with { Picture = null });
        var headline = Whitespace.Fold(form.Field("headline"));
        return Manuscript.From(text with { Blocks = [.. blocks] }, newsroom, edition, headline.Length == 0 ? null : OneLine(headline, "headline"));
    }

    /// <summary>A field that holds one block's text, as people type or paste it.</summary>
    public static string OneLine(string typed, Sentence what)
    {
        var text = Folded(typed);
        if (BidiControls.IndexOfForbidden(text) is var at and >= 0)
            throw new RefusedException($"The {what} holds a bidirectional control (U+{(int)text[at]:X4}) at character {at + 1}, which would show readers another order than what is stored.", "Remove it; direction follows from the language.");
        return text;
    }

    public static string Folded(string typed) => Whitespace.Fold(typed);

    private static async Task<ReadText> ReadFileAsync(IFormFile file, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        return await TextReading.ReadAsync(stream, file.FileName, cancellation: cancel);
    }

    private static async Task<ReadText> ReadFieldAsync(string typed, CancellationToken cancel)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(typed));
        return await TextReading.ReadAsync(stream, null, cancellation: cancel);
    }
}
