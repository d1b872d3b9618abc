using Dragoman.Stories;

namespace Dragoman.Drafting;

/// <summary>What a machine would write where a translation went stale. It is nobody's text until a person takes it.</summary>
/// <param name="MadeFrom">The digest of the source text that the machine was given.</param>
public sealed record DraftSuggestion(MachineProvider Provider, string Text, IReadOnlyList<Mark> Marks, string MadeFrom)
{
    /// <summary>The text with its marks as tags, as a form carries it.</summary>
    public string Tagged => TaggedText.Write(Text, Marks);

    /// <summary>Reads what a form carried.</summary>
    /// <exception cref="MachineException">It has other marks than its source.</exception>
    public static DraftSuggestion Of(MachineProvider provider, string tagged, Block source, string madeFrom)
    {
        var (text, marks) = TaggedText.Read(tagged, source.Marks);
        return new(provider, text, marks, madeFrom);
    }

    /// <summary>What the block says of itself from then on.</summary>
    public MachineDraft Draft => new() { Provider = Provider.Name, Model = Provider.Model, At = 0, Digest = "" };
}
