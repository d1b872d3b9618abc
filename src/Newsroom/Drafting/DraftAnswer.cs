using System.Text;
using Dragoman.Languages;
using Dragoman.Stories;

namespace Dragoman.Drafting;

/// <summary>Reads what a machine gave for a block. An article may hold words that speak to a machine: whatever comes back is a text or nothing.</summary>
internal static class DraftAnswer
{
    /// <summary>So many times the expected letters, give or take a few, are a translation no more.</summary>
    private const double Longest = 3, Shortest = 0.25;

    private const int MayBeAdded = 40, MayBeMissing = 15;

    /// <exception cref="MachineException">It is no translation of the block.</exception>
    public static (string Text, IReadOnlyList<Mark> Marks) Read(string answer, Block source, MachineRequest request)
    {
        var trimmed = answer.Trim();
        if (trimmed.Length == 0)
            throw new MachineException(DraftProblem.Unreadable);
        if (trimmed.Contains('\n', StringComparison.Ordinal) && !source.Text.Contains('\n', StringComparison.Ordinal))
            throw new MachineException(DraftProblem.WrongCount);
        var (text, marks) = request.IsTagged ? TaggedText.Read(trimmed, source.Marks) : (trimmed, []);
        Check(text, source.Text, request);
        return (text, marks);
    }

    private static void Check(string text, string source, MachineRequest request)
    {
        if (text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar) || BidiControls.IndexOfForbidden(text) >= 0 || HasOtherMarkup(text, source))
            throw new MachineException(DraftProblem.WrongMarks);
        if (SelfTalk.Opens(text))
            throw new MachineException(DraftProblem.Refused);
        var (expected, letters) = (Lengths.Letters(source) * Lengths.Factor(request.From, request.To), Lengths.Letters(text));
        if (letters > (expected * Longest) + MayBeAdded || letters < (expected * Shortest) - MayBeMissing || (letters == 0 && expected > 0))
            throw new MachineException(DraftProblem.WrongLength);
        if (request.From.Language != request.To.Language && expected > MayBeMissing && Digest.OfText(text) == Digest.OfText(source))
            throw new MachineException(DraftProblem.Untranslated);
        if (IsOtherLanguage(text, request.To))
            throw new MachineException(DraftProblem.WrongLanguage);
    }

    private static bool HasOtherMarkup(string text, string source)
    {
        foreach (var sign in new[] { "<", "</", "```", "**", "](" })
        {
            if (text.Contains(sign, StringComparison.Ordinal) && !source.Contains(sign, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool IsOtherLanguage(string text, LanguageTag language) =>
        (WrittenIn.Script(text) is { } script && !WrittenIn.IsScriptOf(script, language)) || WrittenIn.Language(text, language) is not null;
}
