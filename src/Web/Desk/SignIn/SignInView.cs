namespace Dragoman.Web.Desk.SignIn;

/// <param name="Return">Where the person wanted to go.</param>
/// <param name="Directory">What the agency's own directory is called; null where there is none.</param>
public sealed record SignInView(string Newsroom, string Return, string? Directory)
{
    /// <summary>The name that was typed.</summary>
    public string? Name { get; init; }

    /// <summary>Name and password did not belong together.</summary>
    public bool Failed { get; init; }

    /// <summary>Why else the person was not let in, in words.</summary>
    public string? Refused { get; init; }

    /// <summary>Signed out here, and perhaps still signed in at the directory.</summary>
    public bool MayLeaveDirectory { get; init; }
}

public sealed record CodeView(string Newsroom, bool Failed);
