using NodaTime;

namespace Dragoman.Stories;

/// <summary>An immutable snapshot of an article. Revisions are only ever added.</summary>
public sealed record Revision(long Number, Content Content, Instant At, string By);
