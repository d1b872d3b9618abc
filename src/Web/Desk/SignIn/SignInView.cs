namespace Dragoman.Web.Desk.SignIn;

/// <param name="Return">Where the person wanted to go.</param>
/// <param name="Failed">The name that was tried in vain, or null.</param>
public sealed record SignInView(string Newsroom, string Return, string? Failed);
