namespace Dragoman.Cli;

/// <summary>The call's words are off: what, and what to write instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
