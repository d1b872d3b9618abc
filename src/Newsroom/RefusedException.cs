using Dragoman.Languages;

namespace Dragoman;

/// <summary>The newsroom's rules do not allow what was asked. Nothing was changed.</summary>
/// <param name="what">What was wrong, and where: a whole sentence.</param>
/// <param name="cure">What to do about it: a whole sentence.</param>
public sealed class RefusedException(Sentence what, Sentence cure) : Exception($"{what} {cure}")
{
    /// <summary>In English; <see cref="Fault"/> can be said in other languages.</summary>
    public string What => what.ToString();

    /// <summary>In English; <see cref="Remedy"/> can be said in other languages.</summary>
    public string Cure => cure.ToString();

    public Sentence Fault => what;

    public Sentence Remedy => cure;
}
