using System.Globalization;
using System.Text;
using QRCoder;

namespace Dragoman.Web.Desk.OwnAccount;

/// <summary>A QR code as the path of an SVG, one square a module.</summary>
internal static class QrPicture
{
    public static (string Path, int Modules) Of(string text)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (y, row) in drawn.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                if (row[x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return (path.ToString(), drawn.ModuleMatrix.Count);
    }
}
