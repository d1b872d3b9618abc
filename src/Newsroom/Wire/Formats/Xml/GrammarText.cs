using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Xml;

/// <summary>Reads the notation of <see cref="Grammar"/>.</summary>
internal sealed class GrammarText(IReadOnlyDictionary<string, XNamespace> prefixes)
{
    private const string Other = "other", Text = "text", Any = "any";

    public (Dictionary<XName, ElementRule> Elements, Dictionary<XName, ValueKind> Attributes) Read(string text)
    {
        Dictionary<XName, ElementRule> elements = [];
        Dictionary<XName, ValueKind> attributes = [];
        foreach (var line in Lines(text))
        {
            if (line.StartsWith('@'))
            {
                var (name, rule) = Attribute(line);
                attributes.Add(name, rule.Type);
                continue;
            }
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            var words = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var owner in parts[0].Split(','))
            {
                var name = Name(owner.Trim(), prefixes[""]);
                elements.Add(name, Rule(name.Namespace, words));
            }
        }
        return (elements, attributes);
    }

    private static IEnumerable<string> Lines(string text)
    {
        string? line = null;
        foreach (var part in text.Split('\n').Where(part => part.Length > 0))
        {
            if (!char.IsWhiteSpace(part[0]) && line is not null)
            {
                yield return line;
                line = null;
            }
            line = line is null ? part : line + " " + part.Trim();
        }
        if (line is not null)
            yield return line;
    }

    private ElementRule Rule(XNamespace owner, string[] words)
    {
        var attributes = words.Where(word => word[0] == '@' && word is not ("@" + Other or "@" + Any)).Select(Attribute).ToDictionary(pair => pair.Name, pair => pair.Rule);
        var content = words.Where(word => word[0] != '@' && word is not (Text or Any)).Select(word => Particle(owner, word));
        return new([.. content], words.Contains(Text), words.Contains(Any), attributes, words.Contains("@" + Other), words.Contains("@" + Any));
    }

    private Particle Particle(XNamespace owner, string word)
    {
        var (least, most) = word[^1] switch { '?' => (0, 1), '*' => (0, int.MaxValue), '+' => (1, int.MaxValue), _ => (1, 1) };
        var names = word.TrimEnd('?', '*', '+').Trim('(', ')').Split('|');
        return new(
            names.Where(name => name != Other).Select(name => Name(name, owner)).ToHashSet(),
            names.Contains(Other), owner, least, most,
            string.Join(" or ", names.Select(name => $"<{name}>")));
    }

    private (XName Name, AttributeRule Rule) Attribute(string word)
    {
        var parts = word[1..].Split('=', 2);
        var (name, values) = (parts[0].Trim(), parts.Length == 1 ? "" : parts[1].Trim());
        var type = values.Length == 0 ? ValueKind.Any : new ValueKind(values.Split('|'));
        return (Name(name.TrimEnd('!'), XNamespace.None), new(name.EndsWith('!'), type, name.TrimEnd('!')));
    }

    private XName Name(string written, XNamespace unprefixed)
    {
        var parts = written.Split(':');
        return parts.Length == 1 ? unprefixed + parts[0] : (parts[0] == "xml" ? XNamespace.Xml : prefixes[parts[0]]) + parts[1];
    }
}
