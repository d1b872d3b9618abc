using Dragoman.Languages;

namespace Dragoman.Drafting;

/// <summary>How a machine begins when it speaks of itself instead of translating.</summary>
internal static class SelfTalk
{
    private static readonly string[] Openings =
    [
        "as an ai", "as a language model", "i'm sorry, but i can", "i am sorry, but i can", "i cannot translate", "i can't translate", "i cannot assist", "i can't assist",
        "i can't help with", "i cannot help with", "i'm unable to", "i am unable to", "here is the translation", "here's the translation", "translation:", "sure, here",
        "en tant qu'ia", "je suis désolé, mais je ne peux", "als ki", "es tut mir leid, aber ich kann", "como modelo de lenguaje", "lo siento, pero no puedo", "yapay zeka olarak",
        "به عنوان یک مدل زبانی", "به‌عنوان یک مدل زبانی", "متأسفم، اما نمی‌توانم", "متاسفم، اما نمی‌توانم", "کنموذج لغوي", "كنموذج لغوي", "بصفتي نموذج", "عذرا، لا يمكنني", "عذرًا، لا يمكنني", "آسف، لا أستطيع",
        "как языковая модель", "извините, но я не могу",
    ];

    private static readonly string[] Folded = [.. Openings.Select(Fold)];

    public static bool Opens(string text)
    {
        var folded = Fold(text);
        return Folded.Any(opening => folded.StartsWith(opening, StringComparison.Ordinal));
    }

    private static string Fold(string text) => Folding.ForMatching(text.Replace('’', '\''));
}
