using System.Collections.Immutable;

namespace Dragoman.Languages;

/// <summary>A time of day as far as it is read.</summary>
internal sealed class ClockParts
{
    internal int First { get; set; }

    internal int Last { get; set; }

    internal int Hour { get; init; }

    internal int Minute { get; set; }

    internal bool HasMinutes { get; set; }

    /// <summary>Minutes named in words; less than none are of the hour before.</summary>
    internal int Named { get; set; }

    internal bool IsTime { get; set; }

    internal bool Sure { get; set; }

    internal bool Hours { get; set; }

    internal DateRoles Part { get; set; }

    internal List<Range> Places { get; } = [];

    internal ImmutableArray<int> Zone { get; set; } = [];

    private ImmutableArray<int> Times(bool leadingZero) =>
        [.. ClockHours.Of(Hour, Minute, Part, leadingZero).Select(m => (m + Named + (24 * 60)) % (24 * 60))];

    internal ClockMention Mention(DateItems items, int digits)
    {
        int start = items[First].Start;
        string hour = items.Text.Substring(start, items[Last].End - start);
        return new ClockMention(start, hour.Length, Sure, Times((digits == 2 && Hour < 10) || (HasMinutes && items.Words.CountsDay)), Zone) { Places = [.. Places] };
    }
}
