using System.Collections.Concurrent;
using System.Text.Json;
using Dragoman.Web.Assets;
using Dragoman.Web.Site.Layout;
using Fluid;
using Fluid.Values;

namespace Dragoman.Web.Site.Themes;

/// <summary>A theme with its templates parsed. It writes pages, and says file and line of what it cannot write.</summary>
public sealed class Theme
{
    private const string LayoutName = "layout";

    private readonly ConcurrentDictionary<string, SiteStrings> words = new(StringComparer.Ordinal);
    private readonly AssetFiles built;
    private readonly ParsedTemplates templates;

    public Theme(ThemeFiles files, AssetFiles built)
    {
        (Files, this.built) = (files, built);
        Assets = new(files);
        templates = ParsedTemplates.Of(files);
        foreach (var name in files.Names.Where(name => name.StartsWith("strings/", StringComparison.Ordinal) && files.IsOwn(name)))
            Words(Path.GetFileNameWithoutExtension(name));
    }

    public ThemeFiles Files { get; }

    internal ThemeAssets Assets { get; }

    /// <summary>A whole page.</summary>
    /// <exception cref="ThemeException">It cannot be written.</exception>
    public Task<string> PageAsync(IPageView view) => PageAsync(view, isStrict: false);

    /// <param name="isStrict">Whether what no view has is an error.</param>
    internal async Task<string> PageAsync(IPageView view, bool isStrict)
    {
        try
        {
            return await PageAsync(templates, view, isStrict, null);
        }
        catch (Exception error) when (error is not (OperationCanceledException or ThemeException { Line: > 0 }))
        {
            throw await TracedAsync(view, isStrict, error);
        }
    }

    /// <summary>A partial alone, with what it is handed.</summary>
    public async Task<string> PartialAsync(string name, SiteView site, IEnumerable<(string Name, object? Value)> values)
    {
        var context = ContextOf(templates, site, null, isStrict: false);
        foreach (var (given, value) in values)
            context.SetValue(given, FluidValue.Create(value, templates.Options));
        return await WriteAsync(templates.Partial(name), context);
    }

    private async Task<string> PageAsync(ParsedTemplates from, IPageView view, bool isStrict, TemplatePlace? place)
    {
        var context = ContextOf(from, view.Site, view is Articles.ArticleView article ? article.Address : null, isStrict);
        place?.In(context);
        context.SetValue(view.Template, FluidValue.Create(view, from.Options));
        context.SetValue("page", FluidValue.Create(PageOf(view), from.Options));
        var content = await WriteAsync(from.Page(view.Template), context);
        context.SetValue("content", new StringValue(content, encode: false));
        return await WriteAsync(from.Page(LayoutName), context);
    }

    private TemplateContext ContextOf(ParsedTemplates from, SiteView site, string? address, bool isStrict)
    {
        var context = new TemplateContext(from.Options);
        ThemeLimits.Start(context);
        ThemeFilters.Give(context, new(AddressOf, address, site));
        if (isStrict)
            UnknownMember.BeStrict(context);
        context.SetValue("site", FluidValue.Create(site, from.Options));
        context.SetValue("words", FluidValue.Create(Words(site.Edition.Language), from.Options));
        return context;
    }

    private PageView PageOf(IPageView view)
    {
        var head = view.Head;
        return new(
            view.Kind,
            head.Title,
            head.Description,
            new(head.Html),
            [.. FirstFonts.Of(view.Site.Edition.Language).Select(font => AddressOf(font)!)],
            [AddressOf("site.css")!, .. Assets.Styles.Where(name => name != "site.css").Select(name => Assets.AddressOf(name)!)]);
    }

    /// <summary>Writes the page once more with templates that say where they are, to tell the staff.</summary>
    private async Task<ThemeException> TracedAsync(IPageView view, bool isStrict, Exception error)
    {
        var place = new TemplatePlace($"{view.Template}.liquid");
        try
        {
            await PageAsync(new(Files, withPlaces: true), view, isStrict, place);
        }
        catch (Exception again) when (again is not OperationCanceledException)
        {
            error = again;
        }
        var known = error as ThemeException;
        return new(known?.Message ?? error.Message, place.File, place.Line, known?.Cure ?? ThemeCures.For(error), error);
    }

    private static async Task<string> WriteAsync(IFluidTemplate template, TemplateContext context)
    {
        using var output = new ThemeLimits.Output();
        await template.RenderAsync(output, PageHead.Encoder, context);
        return output.ToString();
    }

    private string? AddressOf(string asset) => Assets.AddressOf(asset) ?? built.FindAddress(asset);

    private SiteStrings Words(string language) => words.GetOrAdd(language, tag =>
    {
        try
        {
            return SiteStrings.In(Files, tag);
        }
        catch (JsonException error)
        {
            throw new ThemeException(error.Message, $"strings/{tag}.json", (int)(error.LineNumber ?? 0) + 1, "A file of strings is one JSON object of names and sentences.", error);
        }
    });
}
