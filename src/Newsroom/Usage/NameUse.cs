using Dragoman.Names;

namespace Dragoman.Usage;

/// <summary>A form of an entry in a block of an article.</summary>
/// <param name="Form">The form of the entry that stands there.</param>
/// <param name="Times">How often.</param>
public sealed record NameUse(string Story, string Edition, string Article, string Block, string Form, Standing Standing, long Times);
