using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Web.Desk.Names;

/// <summary>What one revision of a name says otherwise than the one before.</summary>
/// <param name="Tag">The language of the texts; null where they are in none.</param>
public sealed record NameChange(string What, string? Tag, string? Before, string? After);

internal static class NameChanges
{
    public static IEnumerable<NameChange> Between(NameEntry? before, NameEntry after)
    {
        if (before is null)
            yield return new($"Added: {Words.Of(after.Kind)}", null, null, null);
        else if (before.Kind != after.Kind)
            yield return new("Kind:", null, Words.Of(before.Kind), Words.Of(after.Kind));
        foreach (var tag in (before?.Forms.Keys ?? []).Union(after.Forms.Keys, StringComparer.Ordinal))
        {
            var (old, now) = (before?.Forms.GetValueOrDefault(tag), after.Forms.GetValueOrDefault(tag));
            if (old?.Preferred != now?.Preferred)
                yield return new($"{NameLanguages.NameOf(tag)}:", tag, old?.Preferred, now?.Preferred);
            foreach (var (form, standing) in Others(now).Except(Others(old)))
                yield return new($"{NameLanguages.NameOf(tag)}, {Words.Of(standing)}:", tag, null, form);
            foreach (var (form, standing) in Others(old).Except(Others(now)))
                yield return new($"{NameLanguages.NameOf(tag)}, {Words.Of(standing)}:", tag, form, null);
        }
        if (before?.Note != after.Note)
            yield return new("Note:", null, before?.Note, after.Note);
        if (!(before?.SameAs ?? []).SequenceEqual(after.SameAs))
            yield return new("Links:", null, Joined(before?.SameAs), Joined(after.SameAs));
        if (Joined(before?.Offices.Select(Line)) is var held && held != Joined(after.Offices.Select(Line)))
            yield return new("Offices:", null, held, Joined(after.Offices.Select(Line)));
        if (before?.Withdrawn != after.Withdrawn)
            yield return new("Withdrawn:", null, before?.Withdrawn, after.Withdrawn);
    }

    private static IEnumerable<(string, Standing)> Others(NameForms? forms) => forms?.All.Skip(1) ?? [];

    private static string Line(Office office) => $"{string.Join(" / ", office.Title.Values)} ({office.From ?? "?"} to {office.Until ?? "now"})";

    private static string? Joined(IEnumerable<string>? lines) => string.Join("; ", lines ?? []) is { Length: > 0 } joined ? joined : null;
}
