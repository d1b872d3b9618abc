namespace Dragoman.Identity;

/// <summary>What a person is in an edition. Each may do what those before may.</summary>
public enum Role
{
    Reporter,
    Translator,
    Editor,
    Chief,
    Admin,
}
