using NodaTime;

namespace Dragoman.Stories;

/// <summary>A kill of a whole story or a takedown of one article: who, when, and why. The reason stays in the newsroom.</summary>
public sealed record Withdrawal(Instant At, string By, string Reason);

/// <summary>An edition says that it has seen the kill and done what is left to do outside of the newsroom.</summary>
public sealed record Acknowledgement(string Edition, Instant At, string By);
