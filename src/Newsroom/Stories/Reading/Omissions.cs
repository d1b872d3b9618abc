using System.Globalization;

namespace Dragoman.Stories.Reading;

/// <summary>Something of the reporter's text that does not reach the blocks, in the words of a warning.</summary>
internal sealed record Omission(string One, string Many, string Rest)
{
    public static readonly Omission WebPicture = new("picture on the web was left out", "pictures on the web were left out", ": add from a file");
    public static readonly Omission PastedPicture = new("pasted picture was left out", "pasted pictures were left out", ": add from a file");
    public static readonly Omission OutsidePicture = new("picture outside the text's folder was left out", "pictures outside the text's folder were left out", ": put it beside the text");
    public static readonly Omission Link = new("link was dropped, its text kept", "links were dropped, their text kept", ": only http, https and mailto addresses are links here");
    public static readonly Omission Script = new("script was left out", "scripts were left out", "");
    public static readonly Omission Embedded = new("embedded page, player or object was left out", "embedded pages, players or objects were left out", "");
    public static readonly Omission Drawing = new("drawing was left out", "drawings were left out", ": add it as a picture from a file");
    public static readonly Omission Formula = new("formula was left out", "formulas were left out", ": write it out in words");
    public static readonly Omission FormField = new("form field was left out", "form fields were left out", "");
    public static readonly Omission Fallback = new("passage that readers do not see was left out", "passages that readers do not see were left out", " (noscript, template)");
    public static readonly Omission Hidden = new("hidden passage was left out", "hidden passages were left out", "");
    public static readonly Omission Deleted = new("deleted passage was left out", "deleted passages were left out", "");
    public static readonly Omission Comment = new("reviewer's comment was left out", "reviewers' comments were left out", "");
    public static readonly Omission Table = new("table was read cell by cell", "tables were read cell by cell", ": check the order");
    public static readonly Omission FrontMatter = new("block of front matter was left out", "blocks of front matter were left out", ": give headline and time when filing");
    public static readonly Omission Control = new("control character was left out", "control characters were left out", "");
    public static readonly Omission Direction = new("character that overrides the direction of text was left out", "characters that override the direction of text were left out", ": check the order of what they enclosed");
}

/// <summary>Counts what is left out, and says so in the order in which it was first met.</summary>
internal sealed class Omissions
{
    private readonly Dictionary<Omission, int> counts = [];
    private readonly List<Omission> order = [];

    public void Add(Omission omission, int count = 1)
    {
        if (counts.TryAdd(omission, 0))
            order.Add(omission);
        counts[omission] += count;
    }

    public IReadOnlyList<string> Warnings => [.. order.Select(Sentence)];

    private string Sentence(Omission omission)
        => string.Create(CultureInfo.InvariantCulture,
            $"{counts[omission]} {(counts[omission] == 1 ? omission.One : omission.Many)}{omission.Rest}.");
}
