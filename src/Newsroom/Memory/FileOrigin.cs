namespace Dragoman.Memory;

/// <summary>Which file a unit came in with, and what the file said of it besides its texts.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Said">What TMX says in attributes (<c>tuid</c>, <c>creationdate</c>), in the file's words.</param>
/// <param name="Remarks">Its notes and properties, in their order.</param>
public sealed record FileOrigin(string File, IReadOnlyDictionary<string, string> Said, IReadOnlyList<FileRemark> Remarks)
{
    public IEnumerable<string> Notes => Remarks.Where(remark => remark.Property is null).Select(remark => remark.Text);
}

/// <param name="Property">The name of a property; null of a note.</param>
public sealed record FileRemark(string? Property, string Text);
