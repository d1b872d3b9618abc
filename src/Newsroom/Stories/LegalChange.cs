using NodaTime;

namespace Dragoman.Stories;

/// <summary>A legal change of a source: whoever translates from it is interrupted until somebody says that it was seen.</summary>
/// <param name="In">The article that was changed; in a relay it may stand further up the chain.</param>
public sealed record LegalChange(Article In, Publication Publication);

/// <summary>Somebody of a translation has seen a legal change of its source.</summary>
/// <param name="Changed">The identity of the article that was changed.</param>
public sealed record LegalAcknowledgement(string Changed, long Publication, Instant At, string By);
