using System.Globalization;
using Dragoman.Identity.Audit;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Web.Desk.Audit;

public sealed record AuditView(Asked Asked, IReadOnlyList<AuditEntry> Entries, IReadOnlyList<string> People, DateTimeZone Zone, bool More, AuditCheck? Check);

/// <summary>What somebody asks of the trail, as it stands in the address.</summary>
/// <param name="Story">A story's identity, or another subject as kind:identity.</param>
public sealed record Asked(string By, string Story, string Act, string Day)
{
    public AuditFilter Filter(DateTimeZone zone, long? before = null)
    {
        var day = LocalDatePattern.Iso.Parse(Day) is { Success: true } read ? read.Value : (LocalDate?)null;
        return new(
            Given(By),
            Given(Story) is { } story ? story.Contains(':', StringComparison.Ordinal) ? story : Deed.Story(story) : null,
            Given(Act),
            day?.AtStartOfDayInZone(zone).ToInstant(),
            day?.PlusDays(1).AtStartOfDayInZone(zone).ToInstant(),
            before);
    }

    public string Address(string path, params (string Name, string? Value)[] more)
    {
        var fields = new (string Name, string? Value)[] { ("by", By), ("story", Story), ("act", Act), ("day", Day) }.Concat(more).Where(field => !string.IsNullOrEmpty(field.Value));
        var query = string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    public string Before(long number) => Address("/desk/audit", ("before", number.ToString(CultureInfo.InvariantCulture)));

    private static string? Given(string text) => text.Trim() is { Length: > 0 } given ? given : null;
}
