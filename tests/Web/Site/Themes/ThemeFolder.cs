using Dragoman.Web.Site;
using Dragoman.Web.Site.Themes;

namespace Dragoman.Web.Tests.Site.Themes;

/// <summary>A theme of a newsroom's own, in a folder that goes when the test ends.</summary>
internal sealed class ThemeFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dragoman-theme-").FullName;

    public ThemeFolder With(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public Theme Open() => new(ThemeFiles.Over(Path), Rendering.Built);

    /// <summary>What a page shows of a template that stands in the place of the page for what is missing.</summary>
    public static async Task<string> ShowAsync(string template, IPageView? view = null)
    {
        using var folder = new ThemeFolder();
        folder.With("layout.liquid", "{{ content }}").With((view?.Template ?? "missing") + ".liquid", template);
        return await folder.Open().PageAsync(view ?? new Web.Site.Missing.MissingView(SampleViews.Site(SampleViews.English)));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
