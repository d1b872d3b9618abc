using Dragoman.Editions;
using Dragoman.Media;

namespace Dragoman.Web.Desk.Pictures;

/// <param name="Older">Where older ones go on, or null.</param>
/// <param name="Uploads">What was handed in just now.</param>
public sealed record LibraryView(IReadOnlyList<Picture> Pictures, string? Older, IReadOnlyList<Upload> Uploads, bool MayAdd);

/// <summary>A file that was handed in: the picture that it became, or why it was refused.</summary>
public sealed record Upload(string File, Picture? Taken, RefusedException? Refused);

/// <summary>A picture with all that is said of it.</summary>
public sealed record PictureFormView(Picture Picture, IReadOnlyList<Edition> Editions, bool MayChange);
