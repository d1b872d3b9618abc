namespace Dragoman.Fidelity;

/// <summary>How sure a finding is.</summary>
public enum Severity
{
    /// <summary>Good to know; nothing needs doing.</summary>
    Info,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>Very likely wrong.</summary>
    Error,
}
