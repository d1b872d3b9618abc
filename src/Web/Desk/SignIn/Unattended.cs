namespace Dragoman.Web.Desk.SignIn;

/// <summary>
/// Marks an address that pages fetch by themselves: <c>.WithMetadata(new Unattended())</c>. A screen that stands open all night keeps
/// nobody signed in. Streams of events (Accept: text/event-stream) are known without it.
/// </summary>
internal sealed class Unattended;
