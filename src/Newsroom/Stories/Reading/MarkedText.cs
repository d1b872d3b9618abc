using System.Text;
using Dragoman.Languages;

namespace Dragoman.Stories.Reading;

/// <summary>How the characters that come next are marked.</summary>
internal readonly record struct Ink(bool Strong, bool Emphasis, string? Link);

/// <summary>Gathers the text of one block, folds its white space, and keeps the marks right while it does.</summary>
internal sealed class MarkedText(int number, bool stripControls, Omissions omissions)
{
    private readonly StringBuilder text = new();
    private readonly List<Mark> marks = [];
    private Ink ink;
    private int strongFrom, emphasisFrom, linkFrom;
    private bool spaceDue;

    public bool IsEmpty => text.Length == 0;

    public void Append(string characters, Ink with)
    {
        var direction = BidiControls.IndexOfForbidden(characters);
        if (direction >= 0)
            StripOrRefuse(characters[direction]);
        foreach (var c in direction < 0 ? characters : BidiControls.Strip(characters))
        {
            if (char.IsWhiteSpace(c))
                spaceDue = !IsEmpty;
            else if (SourceCharacters.IsControl(c))
                omissions.Add(Omission.Control);
            else if (!SourceCharacters.IsInvisible(c))
                Write(c, with);
        }
    }

    public void Space() => spaceDue = !IsEmpty;

    public string Text => text.ToString();

    /// <summary>Ends the block's marks and gives them.</summary>
    public IReadOnlyList<Mark> Marks()
    {
        Take(default);
        return [.. marks.OrderBy(m => m.Start).ThenBy(m => m.Kind)];
    }

    private void Write(char c, Ink with)
    {
        // A space between two runs is marked only by what both have, so no mark begins or ends with one.
        var (before, after) = (text.Length, text.Length + (spaceDue ? 1 : 0));
        if (with != ink)
            Take(with, before, after);
        if (spaceDue)
            text.Append(' ');
        spaceDue = false;
        if (text.Length >= TextReading.LongestBlock)
            throw TooLong();
        text.Append(c);
    }

    private void Take(Ink with) => Take(with, text.Length, text.Length);

    private void Take(Ink with, int end, int start)
    {
        if (ink.Strong && !with.Strong)
            marks.Add(new(MarkKind.Strong, strongFrom, end - strongFrom));
        if (ink.Emphasis && !with.Emphasis)
            marks.Add(new(MarkKind.Emphasis, emphasisFrom, end - emphasisFrom));
        if (ink.Link is not null && ink.Link != with.Link)
            marks.Add(new(MarkKind.Link, linkFrom, end - linkFrom, ink.Link));
        strongFrom = ink.Strong ? strongFrom : start;
        emphasisFrom = ink.Emphasis ? emphasisFrom : start;
        linkFrom = ink.Link is not null && ink.Link == with.Link ? linkFrom : start;
        ink = with;
    }

    private void StripOrRefuse(char c)
    {
        if (!stripControls)
            throw SourceCharacters.Direction(c, Sentence.Of($"block {number}, after “{Tail()}”"));
        omissions.Add(Omission.Direction);
    }

    private string Tail() => text.ToString(Math.Max(0, text.Length - 20), Math.Min(20, text.Length));

    private UnreadableTextException TooLong()
        => new UnreadableTextException($"One block is longer than {TextReading.LongestBlock} characters",
            $"block {number}, which begins “{text.ToString(0, 40)}…”",
            "Put a blank line between its paragraphs.");
}
