using Fluid;

namespace Dragoman.Web.Site.Themes;

/// <summary>What a template asks for and no view has: readers get nothing in its place; where a theme is tried, it is an error.</summary>
internal sealed class UnknownMember(Type view) : IMemberAccessor
{
    private const string Key = "strict";

    public static void BeStrict(TemplateContext context) => context.AmbientValues[Key] = true;

    public static bool IsStrict(TemplateContext context) => context.AmbientValues.ContainsKey(Key);

    public object? Get(object obj, string name, TemplateContext ctx) => IsStrict(ctx)
        ? throw new ThemeException(
            $"The view {ThemeMembers.Say(view)} has no \"{name}\".", cure: $"It has: {string.Join(", ", ThemeMembers.NamesOf(view).Order(StringComparer.Ordinal))}.")
        : null;
}
