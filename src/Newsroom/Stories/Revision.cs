using NodaTime;

namespace Dragoman.Stories;

/// <summary>An immutable snapshot of an article. Revisions are only ever added.</summary>
/// <param name="By">Who made it.</param>
/// <param name="Writer">Who wrote or confirmed last, up to it: a waiver is a revision too, and writes nothing.</param>
public sealed record Revision(long Number, Content Content, Instant At, string By, string Writer);
