using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Dragoman.Languages.Tests;

/// <summary>Law of the house, kept by the compiled assembly.</summary>
public sealed class HouseLawTests
{
    private static readonly Assembly Library = typeof(LanguageTag).Assembly;

    [Fact]
    public void Nothing_static_can_change()
    {
        const BindingFlags statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        string[] mutable = [.. Library.GetTypes()
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), false) && !t.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(statics))
            .Where(f => !f.IsLiteral && !f.IsDefined(typeof(CompilerGeneratedAttribute), false))
            .Where(f => !f.IsInitOnly || !IsImmutable(f.FieldType))
            .Select(f => $"{f.DeclaringType}.{f.Name}")];

        Assert.Empty(mutable);
    }

    [Fact]
    public void Everything_public_stands_in_one_namespace() =>
        Assert.All(Library.GetExportedTypes(), t => Assert.Equal("Dragoman.Languages", t.Namespace));

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_machines_culture_decides_nothing(string culture)
    {
        string[] expected = Under(CultureInfo.InvariantCulture);
        string[] actual = Under(CultureInfo.GetCultureInfo(culture));

        Assert.Equal(expected, actual);
    }

    /// <summary>Everything the library writes, under a culture of the thread.</summary>
    private static string[] Under(CultureInfo culture)
    {
#pragma warning disable RS0030 // The test sets the ambient culture to prove that the library does not read it.
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return [.. Written()];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
#pragma warning restore RS0030
    }

    private static IEnumerable<string> Written()
    {
        const string text = "TITLE Iİıi ß Σς أحمد ۱۲۵، 1,250.5 «نقل» Mr. I. Smith. End";
        foreach (string tag in new[] { "en", "en-US", "FA", "fa-AF", "ar", "fr", "ru", "tr", "es", "de", "ur", "he", "zh", "ckb", "I-KLINGON" })
        {
            LanguageTag language = LanguageTag.Parse(tag);
            foreach (CalendarKind calendar in Enum.GetValues<CalendarKind>())
            {
                yield return Dates.Long(new(2021, 6, 30), language, calendar, Digits.DefaultFor(language));
                yield return Dates.DateTime(Instant.FromUtc(2021, 6, 30, 18, 5), DateTimeZone.Utc, language, calendar, NumberingSystem.Latin);
            }

            yield return LanguageNames.Of(language, LanguageTag.Parse("en"));
            yield return string.Join('|', Sentences.Split(text, language).Select(r => text[r]));
        }

        yield return Dates.Medium(new(-5, 1, 2), LanguageTag.Parse("en"), CalendarKind.Gregorian, NumberingSystem.Latin);
        yield return Dates.Medium(new(-5, 1, 2), LanguageTag.Parse("ckb"), CalendarKind.Gregorian, NumberingSystem.Latin);
        yield return Folding.ForMatching(text);
        yield return Slugs.Of(text);
        yield return string.Join('|', Anchors.Numbers(text));
        yield return Assert.Throws<ArgumentOutOfRangeException>(() => Dates.In(new(1800, 1, 1), CalendarKind.UmmAlQura)).Message;
    }

    private static bool IsImmutable(Type type) => type == typeof(string) || type.IsPrimitive || type.IsEnum
        || (type.IsGenericType && new[] { typeof(FrozenSet<>), typeof(FrozenDictionary<,>), typeof(ImmutableArray<>), typeof(Lazy<>),
            typeof(System.Buffers.SearchValues<>) }.Contains(type.GetGenericTypeDefinition()));
}
