using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Xml;

/// <summary>Which values an attribute may have.</summary>
/// <param name="Words">Values as they are, and <c>#</c> with the name of a kind of value.</param>
internal sealed partial record ValueKind(IReadOnlyList<string> Words)
{
    private static readonly Dictionary<string, (string Said, Func<string, bool> Holds)> Kinds = new(StringComparer.Ordinal)
    {
        ["#NMTOKEN"] = ("a name without spaces or signs such as / and #", IsNmtoken),
        ["#NMTOKENS"] = ("names with spaces between them", value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && Array.TrueForAll(parts, IsNmtoken)),
        ["#language"] = ("a language tag", value => Language().IsMatch(value)),
        ["#positive"] = ("a whole number from 1", value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0),
        ["#priority"] = ("a whole number from 1 to 10", value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 10),
        ["#integer"] = ("a whole number", value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        ["#percent"] = ("a number from 0 to 100", value => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 100),
        ["#confidence"] = ("a number from 0 to 1", value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1),
        ["#hex"] = ("pairs of hexadecimal digits", value => value.Length % 2 == 0 && value.All(char.IsAsciiHexDigit)),
        ["#user"] = ("a value with an authority before a colon, such as my:value", value => UserDefined().IsMatch(value)),
        ["#size"] = ("*, a number, or two with a comma between them, the second of which may be *", value => Size().IsMatch(value)),
        ["#filled"] = ("not empty", value => value.Length > 0),
        ["#date"] = ("a date such as 2025-03-21", value => IsoDate().IsMatch(value)),
    };

    public static ValueKind Any { get; } = new([]);

    public bool Holds(string value) =>
        Words.Count == 0 || Words.Any(word => Kinds.TryGetValue(word, out var kind) ? kind.Holds(value) : string.Equals(word, value, StringComparison.Ordinal));

    public string Said => Words.Count > 12
        ? $"one of {Words.Count} words of the specification, such as {Words[0]} and {Words[^1]}"
        : string.Join(" or ", Words.Select(word => Kinds.TryGetValue(word, out var kind) ? kind.Said : word));

    public IEnumerable<Fault> Faults(XAttribute attribute) => Holds(attribute.Value)
        ? []
        : [Fault.At(attribute, $"{Grammar.Name(attribute.Parent!)} has {Grammar.Name(attribute)}=\"{Shortened(attribute.Value)}\", which should be {Said}")];

    private static string Shortened(string value) => value.Length <= 40 ? value : value[..40] + "…";

    private static bool IsNmtoken(string value) => value.Length > 0 && value.All(XmlConvert.IsNCNameChar) || value.Contains(':', StringComparison.Ordinal) && value.All(letter => letter == ':' || XmlConvert.IsNCNameChar(letter));

    /// <summary>The language type of XML Schema; that a tag is registered is asked elsewhere.</summary>
    [GeneratedRegex("^([a-zA-Z]{2,8}|[xXiI](?=-))(-[a-zA-Z0-9]{1,8})*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"^[^\s:]+:[^\s:]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UserDefined();

    [GeneratedRegex(@"^(\*|\d+(,(\d+|\*))?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Size();

    [GeneratedRegex(@"^-?\d{4,}-\d{2}-\d{2}(Z|[+-]\d{2}:\d{2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsoDate();
}
