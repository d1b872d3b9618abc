using Dragoman.Fidelity;
using Dragoman.Languages;

namespace Dragoman.Names;

public sealed class NameBookTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en"), Persian = LanguageTag.Parse("fa");

    private static readonly NameBook Book = Entries.Book(Entries.Stoltenberg, Entries.Nato, Entries.Kyiv);

    [Theory]
    [InlineData("استولتنبرگ", null, "nstolten")]
    [InlineData("stoltenberg", "en", "nstolten")]
    [InlineData("كي يف", "fa", "nkyiv")]
    [InlineData("kiev", null, "nkyiv")]
    [InlineData("ایران", "fa", "cldr-territory-IR")]
    [InlineData("Türkiye", null, "cldr-territory-TR")]
    [InlineData("Turkey", "en", "cldr-territory-TR")]
    [InlineData("Euro", "de", "cldr-currency-EUR")]
    [InlineData("nobody", null, null)]
    public void An_entry_is_found_by_any_of_its_forms(string form, string? language, string? id) =>
        Assert.Equal(id, Book.WithForm(form, language is null ? null : LanguageTag.Parse(language)).Select(entry => entry.Id).FirstOrDefault());

    [Fact]
    public void A_search_gives_what_begins_with_the_words_before_what_holds_them()
    {
        var found = Book.Holding("kor", English).Select(entry => entry.Id).ToList();
        Assert.Equal("cldr-language-ko", found[0]);
        Assert.Contains("cldr-territory-KR", found);
        Assert.Equal(Book.All.Count, Book.Holding(" ").Count());
    }

    [Fact]
    public void An_entry_of_the_newsroom_takes_the_place_of_the_one_of_CLDR()
    {
        var own = Book["cldr-territory-TR"] with { Origin = NameOrigin.Newsroom, Note = "Not Turkey." };
        var book = Entries.Book(own);
        Assert.Equal("Not Turkey.", Assert.Single(book.WithForm("Türkiye", English)).Note);
        Assert.Equal([own.Id], book.Decided.Select(entry => entry.Id));
        Assert.DoesNotContain(Entries.Book(own with { Withdrawn = "We do not write of it." }).All, entry => entry.Id == own.Id);
    }

    [Theory]
    [InlineData("Stoltenberg spoke in Kiev.", "nstolten nkyiv")]
    [InlineData("Iran and Türkiye spoke.", "")]
    public void A_translation_is_checked_against_what_its_source_names_and_the_newsroom_decided(string source, string ids)
    {
        var forms = Book.ApprovedIn(source, English, Persian);
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Book[id].In(Persian)!.Preferred), forms.All.Select(form => form.ByLanguage[Persian][0]));
        Assert.False(forms.AreOfWholeTexts);
    }

    [Theory]
    [InlineData("Stoltenberg met them in Kyiv.", "استولتنبرگ در کی‌یف با آنان دیدار کرد.", null)]
    [InlineData("Stoltenberg met them.", "اشتولتنبرگ با آنان دیدار کرد.", "not used any more; use ینس استولتنبرگ")]
    [InlineData("They met in Kyiv.", "آنان در کیف دیدار کردند.", "not used any more; use کی‌یف")]
    [InlineData("NATO met.", "پیمان آتلانتیک شمالی دیدار کرد.", "approved form is not used: ناتو")]
    public void The_fidelity_check_tells_a_deprecated_form_and_a_wrong_one(string source, string target, string? says)
    {
        var pair = new TextPair(new(source, English), new(target, Persian), null, Book.ApprovedIn(source, English, Persian));
        var found = FidelityCheck.Check(pair).Where(finding => finding.Message.Contains("use", StringComparison.Ordinal) && finding.Kind == FindingKind.Name).Select(finding => finding.Message);
        if (says is null)
            Assert.DoesNotContain(found, message => message.Contains("not use", StringComparison.Ordinal));
        else
            Assert.Contains(found, message => message.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(NameKind.Person, "fa", "استولتنبرگ", "nstolten")]
    [InlineData(NameKind.Person, "ru", "Столтенберг", "nstolten")]
    [InlineData(NameKind.Person, "ar", "ستولتنبرغ", "nstolten")]
    [InlineData(NameKind.Person, "he", "סטולטנברג", "nstolten")]
    [InlineData(NameKind.Person, "en", "Stoltenburg", "nstolten")]
    [InlineData(NameKind.Place, "en", "kyiv", "nkyiv")]
    [InlineData(NameKind.Place, "fr", "Pakistan", "cldr-territory-PK")]
    [InlineData(NameKind.Person, "en", "Lavrov", null)]
    public void What_may_be_the_same_is_found_across_scripts(NameKind kind, string language, string form, string? near)
    {
        var found = Book.NearTo(Entries.Of("nnew", kind, (language, new() { Preferred = form })));
        Assert.Equal(near, found.FirstOrDefault(each => each.Entry.Id.StartsWith('n') || near is { } id && each.Entry.Id == id)?.Entry.Id);
    }

    [Fact]
    public void A_name_is_found_among_ten_thousand()
    {
        var many = Enumerable.Range(0, 10_000).Select(n => Entries.Of($"n{n}", NameKind.Person, ("en", new() { Preferred = $"{Syllables(n)} {Syllables(n * 7)}" })));
        var book = Entries.Book([.. many, Entries.Stoltenberg]);
        book.NearTo(Entries.Kyiv);
        Assert.Equal("nstolten", book.NearTo(Entries.Of("nx", NameKind.Person, ("ru", new() { Preferred = "Столтенберг" })))[0].Entry.Id);
    }

    private static string Syllables(int n)
    {
        string[] all = ["ba", "ko", "mi", "ru", "ta", "shel", "nor", "vig", "zan", "pe"];
        return "A" + string.Concat(n.ToString("D5", System.Globalization.CultureInfo.InvariantCulture).Select(digit => all[digit - '0']));
    }
}
