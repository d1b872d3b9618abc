using System.Runtime.InteropServices;

namespace Dragoman.Media;

/// <summary>A picture as it was handed in. Its identity is the digest of its bytes.</summary>
/// <param name="Width">As it is shown, once the camera's turn is undone.</param>
/// <param name="Height">As it is shown.</param>
public sealed record Picture(string Id, string MediaType, int Width, int Height)
{
    /// <summary>What the picture shows, for those who do not see it: language → text.</summary>
    public IReadOnlyDictionary<string, string> Alt { get; init; } = new Dictionary<string, string>();

    public Rights Rights { get; init; } = Rights.Unsaid;

    /// <summary>What must stay in view when it is cut to another shape.</summary>
    public Focus Focus { get; init; } = Focus.Middle;

    /// <summary>Drawn rather than photographed, or see-through: kept sharp where it cannot be AVIF or WebP.</summary>
    public bool IsDrawn { get; init; }

    public string AltIn(string language) => Alt.GetValueOrDefault(language, "");
}

/// <summary>A point of a picture, in hundredths of its width from the left and of its height from the top.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Focus(int X, int Y)
{
    public static readonly Focus Middle = new(50, 50);

    public bool IsWithin => X is >= 0 and <= 100 && Y is >= 0 and <= 100;
}
