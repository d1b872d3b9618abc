namespace Dragoman.Languages;

/// <summary>A text in pieces: numbers, words and phrases that matter to dates, other words, marks.</summary>
internal sealed class DateItems
{
    private readonly List<DateItem> items;

    internal DateItems(string text, DateWords words)
    {
        Text = text;
        Words = words;
        items = new DateItemReader(text, words).Read();
    }

    internal string Text { get; }

    internal DateWords Words { get; }

    internal int Count => items.Count;

    internal DateItem this[int index] => index >= 0 && index < items.Count ? items[index] : default;

    internal bool Has(int index) => index >= 0 && index < items.Count;

    internal bool Is(int index, DateRoles roles) => Has(index) && items[index].Is(roles);

    internal bool IsMark(int index, char mark) => Has(index) && items[index].IsMark(mark);

    internal bool IsDash(int index) => Has(index) && items[index].Kind == DateItemKind.Mark && items[index].Value is '-' or '–' or '—' or '~' or '～' or '‑';

    internal bool IsNumber(int index) => Has(index) && items[index].Kind == DateItemKind.Number;

    internal bool IsDigits(int index) => Has(index) && items[index].IsDigits;

    /// <summary>Whether a place begins with a digit: it is a numeral, and not a number word.</summary>
    internal bool IsDigit(Range place) => char.IsDigit(Text[place.Start.Value]);

    /// <summary>June's.</summary>
    internal bool IsPossessive(int index) => items[index].End - items[index].Start > 2 && Text[items[index].End - 1] == 's' && Text[items[index].End - 2] is '\'' or '’';

    /// <summary>Whether an apostrophe stands in an item.</summary>
    internal bool IsElided(int index) => Text.AsSpan(items[index].Start, items[index].End - items[index].Start).IndexOfAny('\'', '’') >= 0;

    /// <summary>Whether nothing stands between two neighbours.</summary>
    internal bool Touch(int index) => Has(index) && Has(index + 1) && items[index].End == items[index + 1].Start;

    /// <summary>A number that is not one part of a longer numeral, as 250 in 1,250 or 5 in 2.5.</summary>
    internal bool IsWhole(int index) => IsNumber(index) && !JoinsNumber(index - 1, index - 2) && !JoinsNumber(index + 1, index + 2);

    private bool JoinsNumber(int mark, int number) =>
        IsDigits(number) && Has(mark) && items[mark].Kind == DateItemKind.Mark && items[mark].Value is ',' or '.' or ':' or '/' or '٫' or '٬'
        && Touch(Math.Min(mark, number)) && Touch(Math.Min(mark, number) == mark ? mark - 1 : mark);
}
