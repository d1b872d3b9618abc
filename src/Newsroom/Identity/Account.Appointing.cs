namespace Dragoman.Identity;

/// <summary>Who may give whom which role.</summary>
public sealed partial record Account
{
    /// <summary>A chief of an edition brings people in.</summary>
    public bool MayInvite => Roles.Values.Any(role => role >= Role.Chief);

    /// <summary>Whether the whole newsroom is in their hands: its settings, and the audit trail.</summary>
    public bool MayAdminister => Roles.GetValueOrDefault(EveryEdition) == Role.Admin;

    /// <summary>A chief gives roles in the chief's own editions, none above the chief's own.</summary>
    public bool MayGive(string place, Role role) => (place == EveryEdition ? Roles.GetValueOrDefault(EveryEdition) : RoleIn(place) ?? default) is var own && own >= Role.Chief && own >= role;

    /// <summary>Whether every role of the other one could be given by this one: then this one may close the account or open a way in to it.</summary>
    public bool MayGovern(Account other) => MayInvite && other.Roles.All(pair => MayGive(pair.Key, pair.Value));
}
