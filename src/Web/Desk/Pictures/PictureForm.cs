using System.Globalization;
using Dragoman.Media;
using Dragoman.Web.Desk.Filing;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Pictures;

/// <summary>What the form of a picture says.</summary>
internal static class PictureForm
{
    public static Focus Focus(IFormCollection form) =>
        int.TryParse(form.Field("x"), NumberStyles.None, CultureInfo.InvariantCulture, out var x)
            && int.TryParse(form.Field("y"), NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && new Focus(x, y) is { IsWithin: true } focus
                ? focus
                : throw new RefusedException("The focus lies outside of the picture.", "Give two numbers from 0 to 100.");

    public static Rights Rights(IFormCollection form) => new()
    {
        Credit = Line(form, "credit"),
        Creator = Line(form, "creator"),
        Copyright = Line(form, "copyright"),
        Terms = Line(form, "terms"),
        TermsAddress = Address(form, "terms-address"),
        LicensorAddress = Address(form, "licensor-address"),
        Source = DigitalSource.Read(form.Field("source")),
        Mining = DataMining.Read(form.Field("mining")),
    };

    /// <summary>The texts of the editions as they were sent; those of other languages stay.</summary>
    public static IReadOnlyDictionary<string, string> Alt(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> sent)
    {
        var texts = before.Where(text => !sent.ContainsKey(text.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (language, text) in sent.Where(each => each.Value.Length > 0))
            texts[language] = text;
        return texts;
    }

    private static string? Line(IFormCollection form, string field) => Filed.OneLine(form.Field(field), field) is { Length: > 0 } line ? line : null;

    private static string? Address(IFormCollection form, string field)
    {
        if (Line(form, field) is not { } typed)
            return null;
        return Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address.AbsoluteUri
            : throw new RefusedException($"{typed} is no address on the web.", "Begin it with https://.");
    }
}
