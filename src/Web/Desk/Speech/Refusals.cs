using Dragoman.Stories.Reading;
using Dragoman.Wire.Formats;

namespace Dragoman.Web.Desk.Speech;

/// <summary>What stands in the way, in the reader's language: what is wrong, then what to do about it.</summary>
internal static class Refusals
{
    public static string Say(this Phrasebook T, Exception refusal) => refusal switch
    {
        RefusedException refused => $"{T.Say(refused.Fault)} {T.Say(refused.Remedy)}",
        NoRoleException refused => $"{T.Say(refused.Fault)} {T.Say(refused.Remedy)}",
        UnreadableTextException text => $"{T.Say(text.Fault)} ({T.Say(text.Place)}). {T.Say(text.Remedy)}",
        UnreadableFileException { Line: 0 } file => $"{T.Say(file.Fault)}. {T.Say(file.Remedy)}",
        UnreadableFileException file => $"{T.Say(file.Fault)} ({T["line {0}", file.Line]}). {T.Say(file.Remedy)}",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType(), "Nobody is told this."),
    };
}
