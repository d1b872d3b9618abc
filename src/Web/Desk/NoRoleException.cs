using Dragoman.Languages;

namespace Dragoman.Web.Desk;

/// <summary>The person may not do this; somebody else of the newsroom may.</summary>
internal sealed class NoRoleException(Sentence what, Sentence cure) : Exception($"{what} {cure}")
{
    public Sentence Fault => what;

    public Sentence Remedy => cure;
}
