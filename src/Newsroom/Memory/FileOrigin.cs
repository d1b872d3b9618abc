namespace Dragoman.Memory;

/// <summary>Which file a unit came in with, and what the file said of it besides its texts.</summary>
/// <param name="File">The file's name, without its folder.</param>
public sealed record FileOrigin(string File)
{
    /// <summary>What TMX says in attributes (<c>tuid</c>, <c>creationdate</c>), in the file's words.</summary>
    public IReadOnlyDictionary<string, string> Said { get; init; } = new Dictionary<string, string>();

    /// <summary>Its notes and properties, in their order.</summary>
    public IReadOnlyList<FileRemark> Remarks { get; init; } = [];

    public IEnumerable<string> Notes => Remarks.Where(remark => remark.Property is null).Select(remark => remark.Text);
}

/// <param name="Property">The name of a property; null of a note.</param>
public sealed record FileRemark(string? Property, string Text);
