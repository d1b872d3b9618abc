using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <content>What the text says about days and times.</content>
public sealed partial class Side
{
    private IReadOnlyList<DateMention>? dates;

    /// <summary>The days, weekdays and times of the text, in its order.</summary>
    public IReadOnlyList<DateMention> Dates => dates ??= DateReading.Read(Text, Language);

    internal string Said(DateMention mention) => Text.Substring(mention.Start, mention.Length);
}
