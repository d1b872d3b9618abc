using System.Text;
using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Inline;

/// <summary>A piece of a segment: text, or an inline code.</summary>
public abstract record InlinePart;

public sealed record InlineText(string Text) : InlinePart;

/// <summary>An inline code as the file has it: element, attributes and what stands inside.</summary>
public sealed record InlineCode(XName Name, AttributeList Attributes, InlineContent Content) : InlinePart;

/// <summary>The text of a segment with its inline codes where they stand. Neighbouring texts are one.</summary>
public sealed class InlineContent : IEquatable<InlineContent>
{
    public InlineContent(params IEnumerable<InlinePart> parts) => Parts = Joined(parts);

    public static InlineContent Empty { get; } = new();

    public IReadOnlyList<InlinePart> Parts { get; }

    public static InlineContent Of(string text) => text.Length == 0 ? Empty : new(new InlineText(text));

    public static InlineContent Of(XElement element) => new(element.Nodes().Select(Part).OfType<InlinePart>());

    /// <summary>The text alone. A code's inside counts when the format says that it is text, as that of a highlight is.</summary>
    public string Text(Func<InlineCode, bool> holdsText)
    {
        if (Parts is [InlineText only])
            return only.Text;
        var text = new StringBuilder();
        AddTo(text, holdsText);
        return text.ToString();
    }

    public bool Equals(InlineContent? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as InlineContent);

    public override int GetHashCode() => Parts.Aggregate(Parts.Count, HashCode.Combine);

    private void AddTo(StringBuilder text, Func<InlineCode, bool> holdsText)
    {
        foreach (var part in Parts)
        {
            if (part is InlineText plain)
                text.Append(plain.Text);
            else if (part is InlineCode code && holdsText(code))
                code.Content.AddTo(text, holdsText);
        }
    }

    private static InlinePart? Part(XNode node) => node switch
    {
        XText text => new InlineText(text.Value),
        XElement element => new InlineCode(element.Name, AttributeList.Of(element), Of(element)),
        _ => null,
    };

    private static List<InlinePart> Joined(IEnumerable<InlinePart> parts)
    {
        var joined = new List<InlinePart>();
        foreach (var part in parts)
        {
            if (part is InlineText { Text: "" })
                continue;
            if (part is InlineText next && joined is [.., InlineText last])
                joined[^1] = new InlineText(last.Text + next.Text);
            else
                joined.Add(part);
        }
        return joined;
    }
}
