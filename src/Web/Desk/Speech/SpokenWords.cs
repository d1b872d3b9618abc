using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Web.Desk.Speech;

/// <summary>The states, kinds and roles that the desk names in words: each value needs its translation.</summary>
public static class SpokenWords
{
    /// <summary>Add the type here, and its words to a catalogue, before a screen shows one.</summary>
    public static IReadOnlyList<Type> Types { get; } = [typeof(Stage), typeof(ArticleState), typeof(TranslatedState), typeof(BlockKind), typeof(Fidelity.Severity), typeof(Identity.Role), typeof(Identity.SignInWay), typeof(Identity.TokenScope), typeof(NameKind), typeof(Standing)];

    /// <summary>The English of a value, which its translation is found by.</summary>
    public static string Of(Enum value) => Words.Of(value).Replace('-', ' ');

    /// <exception cref="InvalidOperationException">Nobody has seen to it that its words are translated.</exception>
    internal static void MustKnow(Enum value)
    {
        if (!Types.Contains(value.GetType()))
            throw new InvalidOperationException($"{value.GetType().Name} is not among SpokenWords.Types.");
    }
}
