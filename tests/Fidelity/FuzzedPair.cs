using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Tests;

/// <summary>A pair made of any bytes: two for the languages, then UTF-16; a unit of FFFF parts source and target.</summary>
internal static class FuzzedPair
{
    private static readonly string[] Tags = ["en", "fa", "fa-AF", "ar", "fr", "ru", "tr", "es", "de", "ur", "he", "zh"];

    /// <summary>Checks the pair and says what does not hold.</summary>
    internal static void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
            return;
        ReadOnlySpan<char> units = MemoryMarshal.Cast<byte, char>(bytes[2..]);
        int parting = units.IndexOf('\uFFFF');
        (string source, string target) = parting < 0 ? (units.ToString(), units.ToString()) : (units[..parting].ToString(), units[(parting + 1)..].ToString());
        Hold(new Side(source, Tag(bytes[0])), new Side(target, Tag(bytes[1])));
    }

    /// <summary>The bytes that make a pair: to keep what was found, and to write seeds.</summary>
    internal static byte[] Of(string from, string source, string to, string target) =>
        [(byte)Array.IndexOf(Tags, from), (byte)Array.IndexOf(Tags, to), .. MemoryMarshal.AsBytes($"{source}\uFFFF{target}".AsSpan())];

    private static LanguageTag Tag(byte choice) => LanguageTag.Parse(Tags[choice % Tags.Length]);

    private static void Hold(Side source, Side target)
    {
        foreach (Finding finding in FidelityCheck.Check(new TextPair(source, target)))
        {
            if ((finding.Source is null && finding.Target is null) || !Lies(finding.Source, source.Text) || !Lies(finding.Target, target.Text))
                throw new InvalidOperationException($"A place that is not in its text: {finding}");
            if (finding is { Severity: Severity.Error, Kind: not FindingKind.Script } && source.Text == target.Text && source.Language.Equals(target.Language))
                throw new InvalidOperationException($"A text differs from itself: {finding}");
        }
    }

    private static bool Lies(Span? span, string text) => span is not { } at || (at.Start >= 0 && at.Length > 0 && at.End <= text.Length);
}
