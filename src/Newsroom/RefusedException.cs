namespace Dragoman;

/// <summary>The newsroom's rules do not allow what was asked. Nothing was changed.</summary>
/// <param name="what">What was wrong, and where: a whole sentence.</param>
/// <param name="cure">What to do about it, on the command line: a whole sentence.</param>
/// <param name="inDesk">What to do about it in the desk, where that is another thing.</param>
public sealed class RefusedException(string what, string cure, string? inDesk = null) : Exception($"{what} {cure}")
{
    public string What => what;

    public string Cure => cure;

    public string CureInDesk => inDesk ?? cure;
}
