using Dragoman.Languages;

namespace Dragoman.Fidelity.Tests.Checks;

/// <summary>Good and failing rows of the checks of quotations, coverage, negation, script and terms.</summary>
public sealed class WordingCheckTests
{
    [Theory]
    [InlineData("fr", "He said the plan was \"not happy reading\".", "Il a dit que le plan n’était « pas une lecture agréable ».", false)]
    [InlineData("fr", "He said the plan was \"not happy reading\".", "Il a dit que le plan n’était pas une lecture agréable.", true)]
    [InlineData("fr", "\"We know it,\" he said, \"and we will act soon.\"", "« Nous le savons et nous agirons bientôt », a-t-il dit.", false)]
    [InlineData("de", "He called it \"a very dark day\" for all.", "Er nannte es „einen sehr dunklen Tag“ für alle.", false)]
    [InlineData("de", "He called it \"a very dark day\" for all.", "Er nannte es einen sehr dunklen Tag für alle.", true)]
    [InlineData("fa", "He called it \"a very dark day\" for all.", "او آن را «روزی بسیار تاریک» برای همه خواند.", false)]
    [InlineData("fa", "The minister called the day dark for all.", "وزیر گفت: «این روز برای همه ما روز بسیار تاریکی بود و خواهد ماند و کسی آن را فراموش نمی‌کند.»", true)]
    [InlineData("zh", "He called it \"a very dark day\" for all.", "他称这是所有人“非常黑暗的一天”。", false)]
    [InlineData("he", "He called it \"a very dark day\" for all.", "הוא כינה זאת \"יום שחור מאוד\" לכולם.", false)]
    [InlineData("zh", "He called it \"a very dark day\" for all.", "他称这是所有人非常黑暗的一天。", true)]
    [InlineData("he", "He called it \"a very dark day\" for all.", "הוא כינה זאת יום שחור מאוד לכולם.", true)]
    [InlineData("fa-AF", "He called it \"a very dark day\" for all.", "او آن را «روز بسیار تاریک» برای همه خواند.", false)]
    [InlineData("fa-AF", "He called it \"a very dark day\" for all.", "او آن را روز بسیار تاریک برای همه خواند.", true)]
    [InlineData("ar", "He called it \"a very dark day\" for all.", "ووصفه بأنه \"يوم مظلم جدا\" للجميع.", false)]
    [InlineData("ar", "He called it \"a very dark day\" for all.", "ووصفه بأنه يوم مظلم جدا للجميع.", true)]
    [InlineData("ru", "He called it \"a very dark day\" for all.", "Он назвал его «очень темным днем» для всех.", false)]
    [InlineData("ru", "He called it \"a very dark day\" for all.", "Он назвал его очень темным днем для всех.", true)]
    [InlineData("tr", "He called it \"a very dark day\" for all.", "Bunu herkes için “çok karanlık bir gün” olarak niteledi.", false)]
    [InlineData("tr", "He called it \"a very dark day\" for all.", "Bunu herkes için çok karanlık bir gün olarak niteledi.", true)]
    [InlineData("es", "He called it \"a very dark day\" for all.", "Lo llamó «un día muy oscuro» para todos.", false)]
    [InlineData("es", "He called it \"a very dark day\" for all.", "Lo llamó un día muy oscuro para todos.", true)]
    [InlineData("ur", "He called it \"a very dark day\" for all.", "انہوں نے اسے سب کے لیے “بہت تاریک دن” قرار دیا۔", false)]
    [InlineData("ur", "He called it \"a very dark day\" for all.", "انہوں نے اسے سب کے لیے بہت تاریک دن قرار دیا۔", true)]
    [InlineData("de", "She said: \"I will never forget what we saw there.\"", "Sie sagte, dass sie niemals vergessen werde, was sie dort sah.", false)]
    [InlineData("ar", "\"He said, 'We are ready now',\" she told me.", "قالت لي قال نحن جاهزون الآن\".", true)]
    public void A_quotation_is_kept_or_the_check_says_so(string to, string source, string target, bool alarms) =>
        Assert.Equal(alarms, Alarms("en", source, to, target).Contains(FindingKind.Quotation));

    [Theory]
    [InlineData("ru", "«Динамо» проиграло дома.", "en", "Dynamo lost at home.", false)]
    [InlineData("ru", "Он назвал матч «позором для всех нас».", "en", "He called the match a shame for all of them.", true)]
    [InlineData("ar", "قالت صحيفة \"غارديان\" ذلك أمس.", "fr", "Le Guardian l’a dit hier.", false)]
    [InlineData("ur", "انہوں نے کہا کہ بارش کی وجہ سے سڑکیں بند ہیں اور لوگ گھروں میں رہیں۔", "en", "\"The roads are closed because of the rain and people should stay at home,\" she said.", false)]
    [InlineData("de", "Er nannte es „einen sehr dunklen Tag“ für alle.", "tr", "Bunu herkes için çok karanlık bir gün olarak niteledi.", true)]
    public void Between_other_languages_too_and_names_may_lose_their_marks(string from, string source, string to, string target, bool alarms) =>
        Assert.Equal(alarms, Alarms(from, source, to, target).Contains(FindingKind.Quotation));

    [Theory]
    [InlineData("es", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "La tormenta azotó Madrid el lunes. Cientos de personas dejaron sus casas y el alcalde pidió ayuda.", false)]
    [InlineData("es", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "La tormenta azotó Madrid el lunes.", true)]
    [InlineData("fa", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "طوفان روز دوشنبه به مادرید رسید.", true)]
    [InlineData("de", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "Der Sturm traf Madrid am Montag. Hunderte Menschen verließen ihre Häuser, und der Bürgermeister bat um Hilfe.", false)]
    [InlineData("de", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "Der Sturm traf Madrid am Montag.", true)]
    [InlineData("ru", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "Шторм обрушился на Мадрид в понедельник. Сотни людей покинули свои дома, и мэр попросил о помощи.", false)]
    [InlineData("ru", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "Шторм обрушился на Мадрид в понедельник.", true)]
    [InlineData("ar", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "ضربت العاصفة مدريد يوم الاثنين.", true)]
    [InlineData("fr", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "La tempête a frappé Madrid lundi.", true)]
    [InlineData("tr", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "Fırtına pazartesi günü Madrid'i vurdu.", true)]
    [InlineData("ur", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "طوفان پیر کو میڈرڈ سے ٹکرایا۔", true)]
    [InlineData("he", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "הסערה פגעה במדריד ביום שני. מאות אנשים עזבו את בתיהם, וראש העיר ביקש עזרה.", false)]
    [InlineData("he", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "הסערה פגעה במדריד ביום שני.", true)]
    [InlineData("zh", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "风暴周一袭击了马德里。数百人离开家园，市长请求援助。", false)]
    [InlineData("zh", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "风暴周一袭击了马德里。", true)]
    [InlineData("fa-AF", "The storm hit Madrid on Monday. Hundreds of people left their homes, and the mayor asked for help.", "توفان روز دوشنبه به مادرید رسید.", true)]
    [InlineData("fr", "We had not seen it before. We are still afraid.\"", "Nous ne l’avions jamais vu. Nous avons encore peur.", true)]
    public void A_sentence_left_out_is_found(string to, string source, string target, bool alarms) =>
        Assert.Equal(alarms, Alarms("en", source, to, target).Contains(FindingKind.Omission));

    [Theory]
    [InlineData("en", "The storm hit Madrid on Monday.", "es", "La tormenta azotó Madrid el lunes. Cientos de personas dejaron sus casas y el alcalde pidió ayuda.", true)]
    [InlineData("fa", "طوفان روز دوشنبه به مادرید رسید.", "ru", "Шторм обрушился на Мадрид в понедельник. Сотни людей покинули свои дома, и мэр попросил о помощи.", true)]
    [InlineData("de", "Der Sturm traf Madrid am Montag.", "fr", "La tempête a frappé Madrid lundi.", false)]
    public void A_sentence_added_is_found(string from, string source, string to, string target, bool alarms) =>
        Assert.Equal(alarms, Alarms(from, source, to, target).Contains(FindingKind.Addition));

    [Theory]
    [InlineData("en", "The talks with Jens Stoltenberg failed again.", "fa", "گفتگوها با ینس استولتنبرگ باز هم شکست خورد.", false)]
    [InlineData("en", "The talks with Jens Stoltenberg failed again.", "fa", "گفتگوها با جوزپ بورل باز هم شکست خورد.", true)]
    [InlineData("en", "The talks with Jens Stoltenberg failed again.", "zh", "与延斯·斯托尔滕贝格的会谈再次失败。", false)]
    [InlineData("en", "The talks with Jens Stoltenberg failed again.", "zh", "与何塞普·博雷利的会谈再次失败。", true)]
    [InlineData("en", "He spoke in Germany about the budget.", "ar", "تحدث في ألمانيا عن الميزانية.", false)]
    [InlineData("en", "He spoke in Germany about the budget.", "ar", "تحدث في فرنسا عن الميزانية.", true)]
    [InlineData("en", "Unbeaten hosts meet the Superpower of the Virtual Reality.", "ru", "Непобежденные хозяева встретят державу виртуальной реальности.", false)]
    [InlineData("fr", "Il a rencontré Jens Stoltenberg à Paris.", "ru", "Он встретил Йенса Столтенберга в Париже.", false)]
    [InlineData("fr", "Il a rencontré Jens Stoltenberg à Paris.", "ru", "Он встретил Жозепа Борреля в Париже.", true)]
    [InlineData("tr", "Jens Stoltenberg dün Paris'te konuştu.", "de", "Jens Stoltenberg sprach gestern in Paris.", false)]
    [InlineData("tr", "Dün Jens Stoltenberg ile görüştü.", "de", "Gestern traf er Josep Borrell.", true)]
    public void A_name_lost_or_replaced_is_found(string from, string source, string to, string target, bool alarms) =>
        Assert.Equal(alarms, Alarms(from, source, to, target).Contains(FindingKind.Name));

    [Theory]
    [InlineData("fa", "The government will not pay the fine.", "دولت جریمه را نخواهد پرداخت.", false)]
    [InlineData("ru", "The government will not pay the fine.", "Правительство не заплатит штраф.", false)]
    [InlineData("ru", "The government will not pay the fine.", "Правительство заплатит штраф.", true)]
    [InlineData("de", "The government will pay the fine.", "Die Regierung wird die Strafe nicht zahlen.", true)]
    [InlineData("zh", "The government will not pay the fine.", "政府将支付罚款。", true)]
    [InlineData("fr", "The government will not pay the fine.", "Le gouvernement ne paiera pas l’amende.", false)]
    [InlineData("fr", "The government will pay the fine.", "Le gouvernement ne paiera pas l’amende.", true)]
    [InlineData("fr", "It rained before the guests arrived.", "Il a plu avant que les invités ne soient là.", false)]
    [InlineData("es", "However, the government will pay the fine.", "Sin embargo, el gobierno pagará la multa.", false)]
    [InlineData("es", "The government will not pay the fine.", "El gobierno pagará la multa.", true)]
    [InlineData("tr", "The government will not pay the fine.", "Hükümet cezayı ödemeyecek.", false)]
    [InlineData("ar", "The government will not pay the fine.", "لن تدفع الحكومة الغرامة.", false)]
    [InlineData("ar", "The government will not pay the fine.", "ستدفع الحكومة الغرامة.", true)]
    [InlineData("ur", "The government will not pay the fine.", "حکومت جرمانہ ادا نہیں کرے گی۔", false)]
    [InlineData("ur", "The government will not pay the fine.", "حکومت جرمانہ ادا کرے گی۔", true)]
    [InlineData("he", "The government will not pay the fine.", "הממשלה לא תשלם את הקנס.", false)]
    [InlineData("he", "The government will not pay the fine.", "הממשלה תשלם את הקנס.", true)]
    [InlineData("fa-AF", "The government will not pay the fine.", "حکومت جریمه را نخواهد پرداخت.", false)]
    [InlineData("fa-AF", "The government will not pay the fine.", "حکومت جریمه را خواهد پرداخت.", true)]
    [InlineData("zh", "The government will not pay the fine.", "政府不会支付罚款。", false)]
    public void A_negation_lost_or_gained_is_found(string to, string source, string target, bool alarms) =>
        Assert.Equal(alarms, Alarms("en", source, to, target).Contains(FindingKind.Negation));

    [Theory]
    [InlineData("ru", "Москва", false)]
    [InlineData("ru", "Моcква", true)]
    [InlineData("en", "safe \u202Etxt", true)]
    [InlineData("en", "a \uD800 b", true)]
    [InlineData("fa", "سال ۱۴۰۰ در LSU", false)]
    [InlineData("fa", "كتاب 12", false)]
    public void Stray_characters_are_found_and_usual_ones_are_not(string to, string target, bool alarms) =>
        Assert.Equal(alarms, Alarms(to, target, to, target).Contains(FindingKind.Script));

    [Theory]
    [InlineData("Die Weltgesundheitsorganisation (WHO) warnt.", null)]
    [InlineData("Die WHO warnt; die Weltgesundheitsorganisation ist besorgt.", Severity.Warning)]
    [InlineData("Die Gesundheitsbehörde warnt.", Severity.Warning)]
    [InlineData("Die WHO warnt.", Severity.Info)]
    public void An_approved_form_is_used_with_its_long_form_first(string target, Severity? severity)
    {
        ApprovedForms forms = new([new(IsName: false, new Dictionary<LanguageTag, IReadOnlyList<string>>
        {
            [LanguageTag.Parse("en")] = ["World Health Organization", "WHO"],
            [LanguageTag.Parse("de")] = ["Weltgesundheitsorganisation", "WHO"],
        })]);
        TextPair pair = new(new Side("The WHO warns.", LanguageTag.Parse("en")), new Side(target, LanguageTag.Parse("de")), null, forms);
        Assert.Equal(severity, FidelityCheck.Check(pair).FirstOrDefault(f => f.Kind == FindingKind.Term)?.Severity);
    }

    [Theory]
    [InlineData("استولتنبرگ هشدار داد.", null, null)]
    [InlineData("ینس استولتنبرگ هشدار داد.", null, null)]
    [InlineData("اشتولتنبرگ هشدار داد.", Severity.Warning, "not used any more")]
    [InlineData("او هشدار داد.", Severity.Warning, "not used: استولتنبرگ")]
    [InlineData("استالتنبرگ هشدار داد.", Severity.Error, "not used: استولتنبرگ")]
    public void A_deprecated_form_and_a_wrong_one_are_told_apart_and_admitted_ones_are_right(string target, Severity? severity, string? says)
    {
        ApprovedForm stoltenberg = new(IsName: true, new Dictionary<LanguageTag, IReadOnlyList<string>>
        {
            [LanguageTag.Parse("en")] = ["Stoltenberg"],
            [LanguageTag.Parse("fa")] = ["استولتنبرگ", "ینس استولتنبرگ"],
        }) { Deprecated = ["اشتولتنبرگ"] };
        Finding? found = Named("en", "Stoltenberg warned.", "fa", target, stoltenberg);
        Assert.Equal(severity, found?.Severity);
        Assert.Contains(says ?? "", found?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("En el acto habló Almeida.", null)]
    [InlineData("En el acto habló Almeyda.", Severity.Error)]
    public void Of_a_person_the_last_name_is_enough(string target, Severity? severity)
    {
        ApprovedForm mayor = new(IsName: true, new Dictionary<LanguageTag, IReadOnlyList<string>> { [LanguageTag.Parse("en")] = ["Luis Almeida"], [LanguageTag.Parse("es")] = ["Luis Almeida"] });
        Assert.Equal(severity, Named("en", "Luis Almeida spoke at the event.", "es", target, mayor)?.Severity);
    }

    [Theory]
    [InlineData("ar", "الناتو", "وقال مسؤول للناتو أمس.")]
    [InlineData("ar", "الناتو", "قال مسؤول والناتو أمس.")]
    [InlineData("ar", "طهران", "وصل إلى المدينة وطهران.")]
    [InlineData("he", "טהראן", "הוא הגיע לטהראן.")]
    public void What_is_joined_before_a_form_does_not_hide_it(string language, string form, string target)
    {
        ApprovedForm name = new(IsName: true, new Dictionary<LanguageTag, IReadOnlyList<string>> { [LanguageTag.Parse("en")] = ["Xyz"], [LanguageTag.Parse(language)] = [form] });
        Assert.Null(Named("en", "He said to Xyz.", language, target, name));
    }

    [Fact]
    public void A_deprecated_form_that_differs_in_an_accent_is_no_fault_of_the_approved_one()
    {
        ApprovedForm city = new(IsName: true, new Dictionary<LanguageTag, IReadOnlyList<string>> { [LanguageTag.Parse("fr")] = ["Zurich"], [LanguageTag.Parse("de")] = ["Zürich"] }) { Deprecated = ["Zurich"] };
        Assert.Null(Named("fr", "à Zurich", "de", "in Zürich", city));
        Assert.Equal(Severity.Warning, Named("fr", "à Zurich", "de", "in Zurich", city)?.Severity);
    }

    [Fact]
    public void In_a_part_of_a_text_an_abbreviation_may_stand_alone()
    {
        ApprovedForm who = new(IsName: false, new Dictionary<LanguageTag, IReadOnlyList<string>>
        {
            [LanguageTag.Parse("en")] = ["World Health Organization", "WHO"],
            [LanguageTag.Parse("de")] = ["Weltgesundheitsorganisation", "WHO"],
        });
        TextPair pair = new(new Side("The WHO warns.", LanguageTag.Parse("en")), new Side("Die WHO warnt.", LanguageTag.Parse("de")), null, new([who]) { AreOfWholeTexts = false });
        Assert.DoesNotContain(FidelityCheck.Check(pair), f => f.Kind == FindingKind.Term);
    }

    [Fact]
    public void A_megabyte_of_anything_gets_an_answer()
    {
        foreach (string text in new[] { new string('"', 1_000_000), string.Concat(Enumerable.Repeat("«a ", 300_000)), new string('\uD800', 1_000_000), string.Concat(Enumerable.Repeat("Aa Bbcd. ", 110_000)), new string('ا', 1_000_000) })
        {
            Assert.DoesNotContain(FindingKind.Omission, Alarms("en", text, "fa", text));
            Assert.DoesNotContain(FindingKind.Omission, Alarms("ar", text, "en", text));
        }
    }

    private static Finding? Named(string from, string source, string to, string target, ApprovedForm form) =>
        FidelityCheck.Check(new(new Side(source, LanguageTag.Parse(from)), new Side(target, LanguageTag.Parse(to)), null, new([form])))
            .FirstOrDefault(f => f.Message.Contains("approved form", StringComparison.Ordinal) || f.Message.Contains("not used any more", StringComparison.Ordinal));

    private static List<FindingKind> Alarms(string from, string source, string to, string target) =>
        [.. FidelityCheck.Check(new(new Side(source, LanguageTag.Parse(from)), new Side(target, LanguageTag.Parse(to)))).Where(f => f.Severity != Severity.Info).Select(f => f.Kind)];
}
