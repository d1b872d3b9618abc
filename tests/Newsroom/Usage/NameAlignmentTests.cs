using Dragoman.Languages;

namespace Dragoman.Usage;

public sealed class NameAlignmentTests
{
    [Theory]
    [InlineData("en", "Yesterday Jens Stoltenberg again warned Sergei Lavrov about that.", "fa", "ینس استولتنبرگ به سرگئی لاوروف هشدار داد.", "Jens Stoltenberg=ینس استولتنبرگ|Sergei Lavrov=سرگئی لاوروف")]
    [InlineData("en", "Mr Stoltenberg warned them.", "fa", "استولتنبرگ، دبیرکل، به آنان هشدار داد.", "Stoltenberg=استولتنبرگ")]
    [InlineData("fa", "سرگئی لاوروف به مسکو بازگشت.", "en", "Russian minister Sergei Lavrov returned home.", "سرگئی لاوروف=Sergei Lavrov")]
    [InlineData("en", "They met Guterres on Monday.", "ar", "التقوا بغوتيريش يوم الاثنين.", "Guterres=غوتيريش")]
    [InlineData("en", "A meeting with Velayati was held.", "ar", "عُقد اجتماع مع ولايتي.", "Velayati=ولايتي")]
    [InlineData("ru", "Вчера Сергей Лавров вернулся домой.", "en", "Minister Sergei Lavrov returned.", "Сергей Лавров=Sergei Lavrov")]
    [InlineData("en", "The Supreme Court met on Monday.", "fa", "دیوان عالی روز دوشنبه تشکیل جلسه داد.", "")]
    [InlineData("en", "Merkel spoke.", "fr", "Merkel a parlé.", "")]
    [InlineData("fa", "لاوروف گفت.", "ar", "قال لافروف.", "")]
    public void Names_that_are_carried_over_by_sound_are_found(string from, string source, string to, string target, string pairs) =>
        Assert.Equal(pairs, string.Join('|', NameAlignment.Of(source, LanguageTag.Parse(from), target, LanguageTag.Parse(to)).Select(pair => $"{pair.Source}={pair.Target}")));
}
