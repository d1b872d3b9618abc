using Dragoman.Names;
using Dragoman.Stories;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Names;

/// <summary>A name as it came by the form.</summary>
internal static class TypedName
{
    private const int MostOffices = 50;

    /// <param name="before">The name that the fields started from; a new one has no forms.</param>
    /// <param name="languages">The languages that the form has fields for.</param>
    public static NameEntry Read(IFormCollection form, NameEntry before, IEnumerable<string> languages)
    {
        var forms = new Dictionary<string, NameForms>(StringComparer.Ordinal);
        foreach (var tag in languages)
        {
            if (form.Field($"{tag}-preferred") is { } preferred && !string.IsNullOrWhiteSpace(preferred))
                forms[tag] = Read(form, tag, preferred.Trim(), before.Forms.GetValueOrDefault(tag));
            else if (Lines(form, $"{tag}-admitted").Count > 0 || Lines(form, $"{tag}-deprecated").Count > 0 || One(form, $"{tag}-short") is not null || One(form, $"{tag}-abbreviation") is not null)
                forms[tag] = Read(form, tag, "", null);
        }
        return before with
        {
            Kind = Words.TryRead<NameKind>(form.Field("kind"), out var kind) ? kind : before.Kind,
            Forms = forms,
            Note = One(form, "note"),
            SameAs = Lines(form, "same-as"),
            Offices = [.. Offices(form)],
            Withdrawn = null,
        };
    }

    /// <summary>The preferred form of before is not used any more, unless it is still among the others.</summary>
    private static NameForms Read(IFormCollection form, string tag, string preferred, NameForms? before)
    {
        var typed = new NameForms
        {
            Preferred = preferred,
            Admitted = Lines(form, $"{tag}-admitted"),
            Deprecated = Lines(form, $"{tag}-deprecated"),
            Short = One(form, $"{tag}-short"),
            Abbreviation = One(form, $"{tag}-abbreviation"),
        };
        var forgotten = before is not null && !typed.All.Any(known => known.Form == before.Preferred);
        return forgotten ? typed with { Deprecated = [.. typed.Deprecated, before!.Preferred] } : typed;
    }

    private static IEnumerable<Office> Offices(IFormCollection form)
    {
        for (var index = 0; index < MostOffices; index++)
        {
            var prefix = $"office-{index}-title-";
            var title = form.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(form.Field(key)))
                .ToDictionary(key => key[prefix.Length..], key => form.Field(key).Trim(), StringComparer.Ordinal);
            if (title.Count > 0)
                yield return new() { Title = title, From = One(form, $"office-{index}-from"), Until = One(form, $"office-{index}-until") };
        }
    }

    private static string? One(IFormCollection form, string field) => form.Field(field).Trim() is { Length: > 0 } text ? text : null;

    private static List<string> Lines(IFormCollection form, string field) =>
        [.. form.Field(field).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
