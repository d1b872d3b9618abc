using System.Text;

namespace Dragoman.Architecture.Tests.Speech;

/// <summary>The arguments of a call as its source has them, read just well enough to tell sentences from what surrounds them.</summary>
internal static class Arguments
{
    /// <param name="source">C# or Razor.</param>
    /// <param name="at">Behind the opening bracket.</param>
    public static IReadOnlyList<string> From(string source, int at)
    {
        var found = new List<string>();
        var start = at;
        for (var depth = 0; at < source.Length; at++)
        {
            if (source[at] == '"')
                at = EndOfString(source, at);
            else if (source[at] is '(' or '[' or '{')
                depth++;
            else if (source[at] is ')' or ']' or '}' && depth-- == 0)
                break;
            else if (source[at] == ',' && depth == 0)
            {
                found.Add(source[start..at].Trim());
                start = at + 1;
            }
        }
        found.Add(source[start..at].Trim());
        return found;
    }

    /// <summary>What a literal says, or several joined by +; holes are {0}, {1} and so on. Null for anything else.</summary>
    public static string? Sentence(string argument)
    {
        var said = new StringBuilder();
        var holes = 0;
        for (var at = 0; ;)
        {
            var interpolated = at < argument.Length && argument[at] == '$';
            at += interpolated ? 1 : 0;
            if (at >= argument.Length || argument[at] != '"')
                return null;
            var end = EndOfString(argument, at);
            Read(argument[(at + 1)..end], interpolated, said, ref holes);
            at = end + 1;
            while (at < argument.Length && char.IsWhiteSpace(argument[at]))
                at++;
            if (at == argument.Length)
                return said.ToString();
            if (argument[at] != '+')
                return null;
            for (at++; char.IsWhiteSpace(argument[at]);)
                at++;
        }
    }

    private static void Read(string inside, bool interpolated, StringBuilder said, ref int holes)
    {
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] == '\\')
                said.Append(inside[++at] switch { 'n' => '\n', 't' => '\t', var other => other });
            else if (interpolated && inside[at] == '{' && inside[at + 1] != '{')
            {
                said.Append('{').Append(holes++).Append('}');
                at = EndOfHole(inside, at);
            }
            else
                said.Append(inside[at]);
        }
    }

    /// <summary>Where the quotation mark stands that closes the one at a place; holes may hold strings of their own.</summary>
    private static int EndOfString(string source, int at)
    {
        var interpolated = at > 0 && source[at - 1] == '$';
        for (at++; source[at] != '"'; at++)
        {
            if (source[at] == '\\')
                at++;
            else if (interpolated && source[at] == '{' && source[at + 1] == '{')
                at++;
            else if (interpolated && source[at] == '{')
                at = EndOfHole(source, at);
        }
        return at;
    }

    private static int EndOfHole(string source, int at)
    {
        var depth = 0;
        for (; ; at++)
        {
            if (source[at] == '"')
                at = EndOfString(source, at);
            else if (source[at] == '{')
                depth++;
            else if (source[at] == '}' && --depth == 0)
                return at;
        }
    }
}
