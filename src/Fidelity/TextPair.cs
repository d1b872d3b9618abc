using NodaTime;

namespace Dragoman.Fidelity;

/// <summary>A source and its translation.</summary>
/// <param name="source">What was said.</param>
/// <param name="target">What the translation says.</param>
/// <param name="on">The instant of publication, which relative days are counted from; null where it is not known.</param>
/// <param name="forms">The forms that the newsroom approved for names and terms.</param>
public sealed partial class TextPair(Side source, Side target, Instant? on = null, ApprovedForms? forms = null)
{
    /// <summary>What was said.</summary>
    public Side Source { get; } = source;

    /// <summary>What the translation says.</summary>
    public Side Target { get; } = target;

    /// <summary>The instant of publication, or null.</summary>
    public Instant? On { get; } = on;

    /// <summary>The approved forms of names and terms, or null.</summary>
    public ApprovedForms? Forms { get; } = forms;
}
