namespace Dragoman.Fidelity.Checks;

/// <summary>Languages in which a quotation often becomes reported speech without marks.</summary>
internal static class IndirectSpeech
{
    internal static bool Excuses(TextPair pair, QuotedParts source) => false;
}
