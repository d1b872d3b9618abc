using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Stories;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Dragoman.Web.Site.Themes;

/// <summary>All templates of a theme, parsed once.</summary>
internal sealed class ParsedTemplates
{
    private const string Partials = "partials/";

    private static readonly FluidParser Parser = MakeParser();
    private static readonly Lazy<ParsedTemplates> Shipped = new(() => new(ThemeFiles.Default, withPlaces: false));

    private readonly FrozenDictionary<string, IFluidTemplate> parsed;

    /// <param name="withPlaces">Templates that say where they are, see <see cref="TemplatePlace"/>: slower, for finding errors.</param>
    public ParsedTemplates(ThemeFiles files, bool withPlaces)
    {
        Options = MakeOptions();
        parsed = files.Templates.ToFrozenDictionary(name => name, name => Parse(name, files.Find(name)!, withPlaces), StringComparer.Ordinal);
        Options.FileProvider = new PartialFiles(parsed.Keys.Where(name => name.StartsWith(Partials, StringComparison.Ordinal)).Select(name => name[Partials.Length..]));
        // The engine knows partials as files that it parses: it is given those that were parsed already.
        Options.TemplateParsed = (path, _) => parsed[Partials + path];
    }

    /// <summary>Those of a theme; the default one's are parsed once for all.</summary>
    public static ParsedTemplates Of(ThemeFiles files) => files == ThemeFiles.Default ? Shipped.Value : new(files, withPlaces: false);

    public TemplateOptions Options { get; }

    public IFluidTemplate Page(string name) => parsed.GetValueOrDefault(name + ".liquid")
        ?? throw new ThemeException($"The theme has no template \"{name}\".", name + ".liquid", cure: "Write it, or take your folder's layout away.");

    public IFluidTemplate Partial(string name) => parsed[$"{Partials}{name}.liquid"];

    private static IFluidTemplate Parse(string name, string source, bool withPlaces)
    {
        TagScan.RefuseDepth(name, source);
        if (!Parser.TryParse(withPlaces ? TagScan.WithPlaces(name, source) : source, out var template, out var error))
            throw ThemeParseError.Read(name, error);
        return new ThemeLimits.Rewriter().VisitTemplate(template);
    }

    private static FluidParser MakeParser()
    {
        var parser = new FluidParser(new() { AllowFunctions = false, AllowParentheses = true, AllowLiquidTag = true });
        parser.RegisterExpressionTag(TagScan.PlaceTag, async (at, _, _, context) =>
        {
            TemplatePlace.Say(context, (await at.EvaluateAsync(context)).ToStringValue());
            return Completion.Normal;
        });
        return parser;
    }

    private static TemplateOptions MakeOptions()
    {
        var options = new TemplateOptions
        {
            MemberAccessStrategy = ThemeMembers.Strategy(),
            MaxSteps = ThemeLimits.Steps,
            MaxRecursion = ThemeLimits.Depth,
            StrictFilters = true,
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            // A page is the same for the same content: it knows no now.
            Now = () => DateTimeOffset.UnixEpoch,
        };
        options.ValueConverters.Add(value => value switch
        {
            SafeHtml safe => new StringValue(safe.Html, encode: false),
            BlockKind kind => new StringValue(ThemeMembers.NameOf(kind)),
            _ => null,
        });
        ThemeFilters.AddTo(options);
        return options;
    }
}
