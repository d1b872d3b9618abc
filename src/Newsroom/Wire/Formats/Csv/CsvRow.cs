namespace Dragoman.Wire.Formats.Csv;

/// <param name="Line">Where the row begins, counted from 1; a field may hold line ends of its own.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Fields);
