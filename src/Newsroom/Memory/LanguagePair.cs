using Dragoman.Languages;

namespace Dragoman.Memory;

/// <summary>From which language into which.</summary>
public sealed record LanguagePair(string Source, string Target)
{
    public LanguageTag SourceLanguage => LanguageTag.Parse(Source);

    public LanguageTag TargetLanguage => LanguageTag.Parse(Target);

    public override string ToString() => $"{Source}-{Target}";
}
