using Dragoman.Databases;
using Dragoman.Languages;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Editions;

public sealed class EditionTests
{
    [Theory]
    [InlineData("fa", CalendarKind.SolarHijri, NumberingSystem.Persian, "Asia/Tehran", Direction.RightToLeft)]
    [InlineData("fa-AF", CalendarKind.SolarHijri, null, "Asia/Kabul", Direction.RightToLeft)]
    [InlineData("ar", CalendarKind.Gregorian, NumberingSystem.Latin, "Asia/Baghdad", Direction.RightToLeft)]
    [InlineData("en", CalendarKind.Gregorian, NumberingSystem.Latin, "UTC", Direction.LeftToRight)]
    [InlineData("zh", CalendarKind.Gregorian, NumberingSystem.Latin, "Asia/Shanghai", Direction.LeftToRight)]
    [InlineData("sw", CalendarKind.Gregorian, NumberingSystem.Latin, "UTC", Direction.LeftToRight)]
    public void An_edition_starts_as_its_readers_expect(string tag, CalendarKind calendar, NumberingSystem? digits, string zone, Direction direction)
    {
        var edition = Edition.For(LanguageTag.Parse(tag));
        Assert.Equal((tag, calendar, zone, direction), (edition.Tag, edition.Calendar, edition.Zone, edition.Direction));
        if (digits is not null)
            Assert.Equal(digits, edition.Digits);
        Assert.Equal((false, true), (edition.Rules.BeforeOriginal, edition.Rules.Unsettled));
        Assert.True(Zones.Exists(edition.Zone));
    }

    [Fact]
    public void The_day_is_that_of_the_edition_s_zone()
    {
        var instant = Instant.FromUtc(2021, 6, 30, 20, 30);
        Assert.Equal(new LocalDate(2021, 7, 1), Edition.For(LanguageTag.Parse("fa")).DayOf(instant));
        Assert.Equal(new LocalDate(2021, 6, 30), Edition.For(LanguageTag.Parse("ar")).DayOf(instant));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task An_unknown_edition_is_refused_with_those_that_there_are(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        var refused = Assert.Throws<RefusedException>(() => test.Newsroom["de"]);
        Assert.Contains("\"de\" in Shafaqna", refused.What, StringComparison.Ordinal);
        Assert.Contains("fa, en, ar", refused.Cure, StringComparison.Ordinal);
        Assert.Equal("fa", test.Newsroom["FA"].Tag);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Changes_of_editions_at_once_are_all_kept(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await using var other = await test.OpenAgainAsync();
        await Task.WhenAll(new[] { "de", "fr", "tr", "ru" }.Select((tag, index) => (index % 2 == 0 ? test.House : other).Editions.ChangeAsync(newsroom =>
            newsroom with { Editions = [.. newsroom.Editions, Edition.For(LanguageTag.Parse(tag))] })));
        var tags = (await test.House.Editions.GetAsync()).Editions.Select(edition => edition.Tag).ToList();
        Assert.Equal(["fa", "en", "ar"], tags[..3]);
        Assert.Equal(["de", "fr", "ru", "tr"], tags[3..].Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_second_newsroom_is_refused_and_the_first_stays(DatabaseKind kind)
    {
        await using var test = await TestHouse.OpenAsync(kind);
        await Assert.ThrowsAsync<RefusedException>(() => test.House.Editions.CreateAsync(test.Newsroom with { Name = "Another" }));
        Assert.Equal("Shafaqna", (await test.House.Editions.GetAsync()).Name);
    }
}
