using System.Text;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;

namespace Dragoman.Stories.Reading;

/// <summary>
/// Reads Markdown by way of HTML, so that raw HTML within it meets the same rules as all HTML.
/// </summary>
internal static class MarkdownText
{
    // References repeat their address at each use: what they blow up to is bounded, not only what was typed.
    private const int LongestHtml = 16 * 1024 * 1024;
    private const int Deepest = 64;
    private const int MostLinks = 1000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = Deepest }
        .UsePipeTables().UseYamlFrontMatter().Build();

    public static IReadOnlyList<ReadBlock> Read(string text, BlockList list) => HtmlText.Read(ToHtml(text, list), list);

    private static string ToHtml(string text, BlockList list)
    {
        RefuseManyLinks(text);
        try
        {
            var document = Markdown.Parse(text, Pipeline);
            if (document.OfType<YamlFrontMatterBlock>().Any())
                list.Omissions.Add(Omission.FrontMatter);
            using var html = new BoundedWriter(LongestHtml);
            var renderer = new HtmlRenderer(html) { MaximumNestingDepth = 2 * Deepest };
            Pipeline.Setup(renderer);
            renderer.Render(document);
            return html.ToString();
        }
        catch (ArgumentException)
        {
            throw new UnreadableTextException("The Markdown is nested too deeply", "the whole text",
                "Take away quotation, list or emphasis marks, or file it as plain text.");
        }
    }

    // Each link is looked for to the end of its text, and each reference compared with the others; so are processing instructions.
    private static void RefuseManyLinks(string text)
    {
        if (text.AsSpan().Count("](") + text.AsSpan().Count("]:") + text.AsSpan().Count("<?") > MostLinks)
        {
            throw new UnreadableTextException($"The Markdown has more than {MostLinks} links", "the whole text",
                "Take some away, or file it as HTML.");
        }
    }

    private sealed class BoundedWriter(int longest) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.Unicode;

        public override void Write(char value)
        {
            Room(1);
            base.Write(value);
        }

        public override void Write(string? value)
        {
            Room(value?.Length ?? 0);
            base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            Room(count);
            base.Write(buffer, index, count);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Room(buffer.Length);
            base.Write(buffer);
        }

        private void Room(int more)
        {
            if (GetStringBuilder().Length + more > longest)
            {
                throw new UnreadableTextException("The Markdown grows too large when its references are filled in", "the whole text",
                    "Shorten the addresses, or file it as plain text.");
            }
        }
    }
}
