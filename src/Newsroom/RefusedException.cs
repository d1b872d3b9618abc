using Dragoman.Languages;

namespace Dragoman;

/// <summary>The newsroom's rules do not allow what was asked. Nothing was changed.</summary>
/// <param name="what">What was wrong, and where: a whole sentence.</param>
/// <param name="cure">What to do about it, on the command line: a whole sentence.</param>
/// <param name="inDesk">What to do about it in the desk, where that is another thing.</param>
public sealed class RefusedException(Sentence what, Sentence cure, Sentence? inDesk = null) : Exception($"{what} {cure}")
{
    /// <summary>In English; <see cref="Fault"/> can be said in other languages.</summary>
    public string What => what.ToString();

    /// <summary>In English.</summary>
    public string Cure => cure.ToString();

    /// <summary>In English.</summary>
    public string CureInDesk => Remedy.ToString();

    public Sentence Fault => what;

    /// <summary>What to do about it in the desk, to be said in any language.</summary>
    public Sentence Remedy => inDesk ?? cure;
}
