using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Stories.Matching;

namespace Dragoman.Memory;

/// <summary>
/// A translation with the numbers, days, months, places and known names of another source put in. It is offered only where nothing else differs, and
/// where each of them stands in the translation once: what is adapted must not be a guess.
/// </summary>
internal sealed class Adaptation
{
    private readonly MemoryUnit unit;
    private readonly NameBook names;
    private readonly List<Replacement> replaced = [];
    private string text;

    private Adaptation(MemoryUnit unit, NameBook names) => (this.unit, this.names, text) = (unit, names, unit.Target);

    public string Text => text;

    public IReadOnlyList<Replacement> Replaced => replaced;

    /// <summary>The adapted translation, or null where more differs than can be adapted.</summary>
    /// <param name="difference">From the unit's source to the text asked for.</param>
    public static Adaptation? Of(MemoryUnit unit, IReadOnlyList<Change> difference, NameBook names)
    {
        var adaptation = new Adaptation(unit, names);
        for (var i = 0; i < difference.Count; i++)
        {
            if (difference[i].Kind == ChangeKind.Same)
                continue;
            if (difference[i].Kind != ChangeKind.Removed || i + 1 == difference.Count || difference[i + 1].Kind != ChangeKind.Added)
                return null;
            if (!adaptation.Replace(difference[i].Text.Trim(), difference[++i].Text.Trim()))
                return null;
        }
        return adaptation.replaced.Count > 0 ? adaptation : null;
    }

    private bool Replace(string before, string after) => ReplaceNumber(before, after) || ReplaceName(before, after);

    private bool ReplaceNumber(string before, string after)
    {
        if (Anchors.Numbers(before) is not [var old] || Anchors.Numbers(after) is not [var now] || !NumeralText.IsNumeral(before) || !NumeralText.IsNumeral(after))
            return false;
        Range[] places = [.. NumeralText.In(text).Where(place => Anchors.Numbers(text[place]) is [var value] && value == old)];
        return places.Length == 1 && Put(places[0], NumeralText.Like(text[places[0]], now, unit.Languages.TargetLanguage));
    }

    private bool ReplaceName(string before, string after)
    {
        if (Said(after).FirstOrDefault() is not { } now)
            return false;
        var places = Said(before).Distinct(StringComparer.Ordinal).SelectMany(PlacesOf).ToList();
        return places.Count == 1 && Put(places[0], now);
    }

    /// <summary>How the target language says a name: first as the newsroom prefers it.</summary>
    private IEnumerable<string> Said(string name)
    {
        var (from, to) = (unit.Languages.SourceLanguage, unit.Languages.TargetLanguage);
        var forms = names.WithForm(name, from).Select(entry => entry.In(to)).OfType<NameForms>().ToList();
        return forms.Select(form => form.Preferred).Concat(forms.SelectMany(form => form.All.Select(one => one.Form))).Concat(new[] { SharedNames.Say(name, from, to) }.OfType<string>());
    }

    private IEnumerable<Range> PlacesOf(string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (IsWord(at, name.Length))
                yield return at..(at + name.Length);
        }
    }

    private bool IsWord(int at, int length) =>
        (at == 0 || !char.IsLetter(text[at - 1])) && (at + length == text.Length || !char.IsLetter(text[at + length]));

    private bool Put(Range place, string now)
    {
        replaced.Add(new(text[place], now));
        text = text[..place.Start] + now + text[place.End..];
        return true;
    }
}
