using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>What this newsroom adds to a file so that it is known again when it comes back. Other programs leave it as it is.</summary>
internal static class OwnAttributes
{
    public const string Prefix = "d";

    public static void WriteOwn(this XmlWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteAttributeString(Prefix, name, Xlf.Own.NamespaceName, XmlOutput.Check(value, name));
    }

    public static void WriteOrigin(this XmlWriter writer, BilingualOrigin? origin)
    {
        if (origin is null)
            return;
        writer.WriteOwn("story", origin.Story);
        writer.WriteOwn("from", origin.From);
        writer.WriteOwn("edition", origin.Edition);
        writer.WriteOwn("revision", origin.Revision.ToString(CultureInfo.InvariantCulture));
    }

    public static string? Own(this XElement element, string name) => element.Get(Xlf.Own + name);

    public static BilingualOrigin? Origin(this XElement file) =>
        file.Own("story") is { } story && file.Own("from") is { } from && file.Own("edition") is { } edition
        && long.TryParse(file.Own("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? new(story, from, edition, revision)
            : null;
}
