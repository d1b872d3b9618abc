namespace Dragoman;

/// <summary>The newsroom's rules do not allow what was asked. Nothing was changed.</summary>
/// <param name="what">What was wrong, and where: a whole sentence.</param>
/// <param name="cure">What to do about it: a whole sentence.</param>
public sealed class RefusedException(string what, string cure) : Exception($"{what} {cure}")
{
    public string What => what;

    public string Cure => cure;
}
