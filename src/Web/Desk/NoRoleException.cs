namespace Dragoman.Web.Desk;

/// <summary>The person may not do this; somebody else of the newsroom may.</summary>
internal sealed class NoRoleException(string what, string cure) : Exception($"{what} {cure}");
