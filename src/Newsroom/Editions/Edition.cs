using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Editions;

/// <summary>One language edition: its language, and how it shows numbers and instants.</summary>
public sealed record Edition
{
    /// <summary>BCP 47, canonical: also the first part of the edition's addresses.</summary>
    public required string Tag { get; init; }

    public required string Zone { get; init; }

    public required CalendarKind Calendar { get; init; }

    public required NumberingSystem Digits { get; init; }

    public ReleaseRules Rules { get; init; } = new();

    public Promise Promise { get; init; } = new();

    /// <summary>In the order in which the edition shows them.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    public LanguageTag Language => LanguageTag.Parse(Tag);

    public Direction Direction => Scripts.DirectionOf(Language);

    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb[Zone];

    public Section? FindSection(string slug) => Sections.FirstOrDefault(section => string.Equals(section.Slug, slug, StringComparison.Ordinal));

    public LocalDate DayOf(Instant instant) => instant.InZone(TimeZone).Date;

    /// <summary>The edition that a language starts with: its usual calendar and digits, and the zone of its largest newsroom.</summary>
    public static Edition For(LanguageTag language) => new()
    {
        Tag = language.Value,
        Zone = Zones.UsualFor(language),
        Calendar = Calendars.DefaultFor(language),
        Digits = Languages.Digits.DefaultFor(language),
    };
}
