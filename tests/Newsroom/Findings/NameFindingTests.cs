using Dragoman.Databases;
using Dragoman.Names;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;

namespace Dragoman.Findings;

public sealed class NameFindingTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_translation_is_checked_against_the_names_as_they_are_now(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var id = await test.FileAsync("en", "# Talks end", "They met in Kyiv for the last time.");
        await test.CarryAsync(id, "fa", "en", "# پایان گفت‌وگو", "آنان برای آخرین بار در کیف دیدار کردند.");
        Assert.DoesNotContain(await SaidAsync(test, id), said => said.Contains("use کی‌یف", StringComparison.Ordinal));
        await using (var other = await test.OpenAgainAsync())
            await other.Names.SaveAsync(Entries.Kyiv, 0, "Nasrin", test.GetCurrentInstant());
        await test.House.Names.BookAsync();
        Assert.Contains(await SaidAsync(test, id), said => said.Contains("not used any more; use کی‌یف", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_abbreviation_before_its_long_form_is_found_in_the_article_as_a_whole()
    {
        await using var test = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await test.House.Names.SaveAsync(Entries.Nato, 0, "Nasrin", test.GetCurrentInstant());
        await test.House.Names.BookAsync();
        var id = await test.FileAsync("fa", "# نشست ناتو", "ناتو نشست دارد.", "ناتو چنین گفت.");
        await test.CarryAsync(id, "en", "fa", "# NATO meets", "NATO has a meeting.", "The North Atlantic Treaty Organization said so.");
        await test.CarryAsync(id, "ar", "fa", "# اجتماع الناتو", "للناتو اجتماع.", "هكذا قال الناتو.");
        Assert.Equal([1], (await FindingsAsync(test, id, "en")).All.Where(found => found.Message.Contains("before its long form", StringComparison.Ordinal)).Select(found => found.Index));
        Assert.DoesNotContain((await FindingsAsync(test, id, "ar")).All, found => found.Message.Contains("form", StringComparison.Ordinal));
    }

    private static async Task<ArticleFindings> FindingsAsync(TestHouse test, string id, string edition) =>
        test.House.Checks.Of((await test.GetAsync(id))[edition], test.Newsroom);

    private static async Task<List<string>> SaidAsync(TestHouse test, string id) => [.. (await FindingsAsync(test, id, "fa")).All.Select(found => found.Message)];
}
