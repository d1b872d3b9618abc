using Dragoman.Names;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Web.Desk.Names;

/// <summary>What one revision of a name says otherwise than the one before.</summary>
/// <param name="Tag">The language of the texts; null where they are in none.</param>
public sealed record NameChange(string What, string? Tag, string? Before, string? After);

internal static class NameChanges
{
    public static IEnumerable<NameChange> Between(Phrasebook T, NameEntry? before, NameEntry after)
    {
        if (before is null)
            yield return new(T["Added|a name"], null, null, T.Word(after.Kind));
        else if (before.Kind != after.Kind)
            yield return new(T["Kind"], null, T.Word(before.Kind), T.Word(after.Kind));
        foreach (var tag in (before?.Forms.Keys ?? []).Union(after.Forms.Keys, StringComparer.Ordinal))
        {
            var (old, now) = (before?.Forms.GetValueOrDefault(tag), after.Forms.GetValueOrDefault(tag));
            if (old?.Preferred != now?.Preferred)
                yield return new(T.NameOf(tag), tag, old?.Preferred, now?.Preferred);
            foreach (var (form, standing) in Others(now).Except(Others(old)))
                yield return new(T["{0}, {1}|language, kind of form", T.NameOf(tag), standing], tag, null, form);
            foreach (var (form, standing) in Others(old).Except(Others(now)))
                yield return new(T["{0}, {1}|language, kind of form", T.NameOf(tag), standing], tag, form, null);
        }
        if (before?.Note != after.Note)
            yield return new(T["Note|on a name"], null, before?.Note, after.Note);
        if (!(before?.SameAs ?? []).SequenceEqual(after.SameAs))
            yield return new(T["Links"], null, Joined(before?.SameAs), Joined(after.SameAs));
        if (Joined(before?.Offices.Select(office => OfficeTime.Line(T, office))) is var held && Joined(after.Offices.Select(office => OfficeTime.Line(T, office))) is var holds && held != holds)
            yield return new(T["Offices"], null, held, holds);
        if (before?.Withdrawn != after.Withdrawn)
            yield return new(T["Withdrawn"], null, before?.Withdrawn, after.Withdrawn);
    }

    private static IEnumerable<(string, Standing)> Others(NameForms? forms) => forms?.All.Skip(1) ?? [];

    private static string? Joined(IEnumerable<string>? lines) => string.Join(" · ", lines ?? []) is { Length: > 0 } joined ? joined : null;
}
