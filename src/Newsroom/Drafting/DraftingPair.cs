using NodaTime;

namespace Dragoman.Drafting;

/// <summary>The newsroom lets a machine draft translations from one edition into another. Where there is no such decision, none does.</summary>
/// <param name="By">Who decided it.</param>
public sealed record DraftingPair(string Source, string Target, MachineProvider Provider, string By, Instant At);
