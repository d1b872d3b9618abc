using Dragoman.Search;
using Dragoman.Web.Site.Articles;
using Fluid;
using Fluid.Values;

namespace Dragoman.Web.Site.Themes;

/// <summary>
/// What a template does with a value. Of the engine's own filters none may give markup: what they give is encoded when it is put out. Only
/// those named here make markup, from values that they encode themselves.
/// </summary>
internal static class ThemeFilters
{
    /// <summary>How the context of a page carries what filters need.</summary>
    public sealed record Surroundings(Func<string, string?> AssetOf, string? Address, SiteView Site);

    private const string Key = "surroundings";

    public static void Give(TemplateContext context, Surroundings surroundings) => context.AmbientValues[Key] = surroundings;

    public static void AddTo(TemplateOptions options)
    {
        var filters = options.Filters;
        filters.Remove("raw");
        foreach (var (name, filter) in filters.ToList())
        {
            filters.Remove(name);
            filters.AddFilter(name, name is "escape" or "escape_once" or "h" ? AsItIs : Guarded(filter));
        }
        filters.AddFilter("asset", Asset);
        filters.AddFilter("absolute", (input, _, context) => Text(In(context).Site.Absolute(input.ToStringValue())));
        filters.AddFilter("moment", (input, _, _) => Markup(input.ToObjectValue() is DateView at ? ThemeMarkup.Moment(at) : ""));
        filters.AddFilter("marked", (input, _, _) => Markup(MarkedOf(input)));
        filters.AddFilter("fill", Fill);
    }

    /// <summary>Everything is encoded when it is put out: to do it before would show readers the code.</summary>
    private static ValueTask<FluidValue> AsItIs(FluidValue input, FilterArguments arguments, TemplateContext context) => Text(input.ToStringValue());

    private static FilterDelegate Guarded(FilterDelegate filter) => async (input, arguments, context) =>
    {
        ThemeLimits.Check(context);
        var value = await filter(input, arguments, context);
        if (value is not StringValue text)
            return value;
        ThemeLimits.CheckText(text.ToStringValue().Length);
        return text.Encode ? text : new StringValue(text.ToStringValue());
    };

    private static ValueTask<FluidValue> Asset(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var name = input.ToStringValue();
        return Text(In(context).AssetOf(name) ?? throw new ThemeException($"There is no asset \"{name}\".", cure: "Put it into the theme's folder assets."));
    }

    private static string MarkedOf(FluidValue input) => input.ToObjectValue() switch
    {
        BlockView block => ThemeMarkup.Marked(block.Text, block.Marks),
        Excerpt excerpt => ThemeMarkup.Marked(excerpt),
        _ => ThemeMarkup.Encoded(input.ToStringValue()),
    };

    /// <summary>A sentence with its places filled by name; see <see cref="ThemeMarkup.Fill"/>.</summary>
    private static ValueTask<FluidValue> Fill(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var language = arguments["lang"] is { } lang && !lang.IsNil() ? lang.ToStringValue() : null;
        return Markup(ThemeMarkup.Fill(input.ToStringValue(), name => Slot(arguments[name], language, In(context).Address)));
    }

    private static string? Slot(FluidValue value, string? language, string? page) => value is null || value.IsNil() ? null : value.ToObjectValue() switch
    {
        OriginView origin => ThemeMarkup.Origin(origin, page),
        DateView at => ThemeMarkup.Isolated(ThemeMarkup.Moment(at), null),
        _ => ThemeMarkup.Isolated(ThemeMarkup.Encoded(value.ToStringValue()), language),
    };

    private static Surroundings In(TemplateContext context) => (Surroundings)context.AmbientValues[Key];

    private static ValueTask<FluidValue> Text(string text) => new(new StringValue(text));

    private static ValueTask<FluidValue> Markup(string html) => new(new StringValue(html, encode: false));
}
