using System.Text;

namespace Dragoman.Memory.Bench;

/// <summary>Makes up news: sentences of about 125 characters from clauses, with names, places, numbers and days, and many near-repeats.</summary>
internal sealed class NewsSentences(ulong seed)
{
    private static readonly string[] Onsets = "b br c ch cl d dr f fl g gr h j k kr l m n p pl pr r s sh st t tr v w y z".Split(' ');
    private static readonly string[] Vowels = "a e i o u ai ea io ou ee".Split(' ');
    private static readonly string[] Codas = "n r l s t m k d nd rt st ng ck n r".Split(' ');
    private static readonly string[] Endings = "ov i son man ez ani ski an er in".Split(' ');

    private static readonly string[] Offices =
    [
        "prime minister", "foreign minister", "deputy governor", "spokeswoman for the interior ministry", "head of the central bank",
        "chief prosecutor", "opposition leader", "police commissioner", "mayor", "secretary general of the alliance", "health minister",
        "national coach", "director of the observatory", "chair of the parliamentary committee", "union representative", "defence attorney",
    ];

    private static readonly string[] Verbs =
    [
        "said", "announced", "denied", "confirmed", "warned", "told reporters", "argued", "insisted", "acknowledged", "suggested", "repeated",
    ];

    private static readonly string[] Things =
    [
        "the ceasefire along the northern border would hold", "a new round of talks could begin", "the budget for public schools had been cut by {n} percent",
        "inflation had climbed to {n} percent", "at least {n} people were killed when a bus left the road", "the dam no longer met safety rules",
        "the election would be held as planned", "exports of wheat and barley fell sharply", "a court had ordered the release of {n} detainees",
        "the airport would stay closed until further notice", "rescuers were still searching the ruins of the factory",
        "the vaccine had reached {n} thousand children", "sanctions against the shipping company would be eased", "the river had risen by {n} centimetres overnight",
        "the team had never played better away from home", "two journalists were arrested outside the embassy", "the strike of railway workers would go on",
        "wages in the mining sector were {n} percent below the average", "the satellite had been lost shortly after launch",
        "a fire destroyed most of the old market", "the minister's resignation had been accepted", "heavy snow cut off {n} villages in the mountains",
        "the bank would keep its key rate unchanged", "fuel subsidies cost the state {n} million a month", "the museum had returned {n} carved stones",
        "border guards opened fire on a convoy of lorries", "the treaty on the shared gas field was never ratified",
        "a quake of magnitude {n} was felt across the province", "water would be rationed in the capital", "the trial had been postponed for a third time",
    ];

    private static readonly string[] Tails =
    [
        "after a meeting behind closed doors", "despite protests from the opposition", "citing figures from the statistics office",
        "in an interview with state television", "while visiting the flooded districts", "according to a statement", "hours before the vote",
        "without giving further details", "as oil prices kept falling", "amid growing criticism from abroad", "for the second time this year",
        "following weeks of unrest in the south", "a day after the summit ended", "on the sidelines of the conference",
    ];

    private static readonly string[] Days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' ');

    private readonly Dice dice = new(seed);
    private readonly List<string> names = [];

    /// <summary>One sentence; one in eight repeats the frame of an earlier one with other names and numbers.</summary>
    public string Next()
    {
        StringBuilder text = new();
        if (dice.In(3))
            text.Append("On ").Append(dice.Of(Days)).Append(", ");
        text.Append("the ").Append(dice.In(2) ? dice.Of(Offices) : Name().ToLowerInvariant() + " " + dice.Of(Offices)).Append(dice.In(2) ? " of " + Name() : "");
        if (dice.In(2))
            text.Append(", ").Append(Name()).Append(' ').Append(Name()).Append(',');
        text.Append(' ').Append(dice.Of(Verbs)).Append(" that ").Append(Filled(dice.Of(Things)));
        if (!dice.In(3))
            text.Append(dice.In(2) ? " in " + Name() : " near " + Name());
        if (dice.In(5))
            text.Append(", and that ").Append(Filled(dice.Of(Things)));
        if (dice.In(2))
            text.Append(' ').Append(dice.Of(Tails));
        text.Append('.');
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    /// <summary>A text with a share of its characters changed: what a sub-editor, a slip or another year does to a sentence.</summary>
    public string Edited(string text, int percent)
    {
        StringBuilder edited = new(text);
        for (int edits = text.Length * percent / 100; edits > 0; edits--)
        {
            int at = dice.Below(edited.Length);
            char letter = (char)('a' + dice.Below(26));
            if (dice.In(3))
                edited.Insert(at, letter);
            else if (dice.In(2) && edited.Length > 1)
                edited.Remove(at, 1);
            else
                edited[at] = letter;
        }

        return edited.ToString();
    }

    public T Of<T>(IReadOnlyList<T> items) => dice.Of(items);

    private string Filled(string thing) => thing.Replace("{n}", $"{dice.Below(98) + 2}", StringComparison.Ordinal);

    // Half of the names come again and again, as in the news.
    private string Name()
    {
        if (names.Count > 400 && dice.In(2))
            return names[dice.Below(400)];
        string name = dice.Of(Onsets) + dice.Of(Vowels) + dice.Of(Codas) + (dice.In(2) ? dice.Of(Vowels) + dice.Of(Codas) : "") + (dice.In(2) ? dice.Of(Endings) : "");
        name = char.ToUpperInvariant(name[0]) + name[1..];
        if (names.Count < 5000)
            names.Add(name);
        return name;
    }
}
