using System.Text.RegularExpressions;

namespace Dragoman.Architecture.Tests;

/// <summary>The desk is read from left to right and from right to left: its styles and signs know a start and an end, no left and no right.</summary>
public sealed partial class StyleTests
{
    private static IEnumerable<string> Styles => Repository.Files.Where(file =>
        file == "src/Web/Assets/desk.css" || (file.StartsWith("src/Web/Assets/desk/", StringComparison.Ordinal) && file.EndsWith(".css", StringComparison.Ordinal)));

    [Fact]
    public void The_desks_styles_know_no_left_and_no_right()
    {
        Assert.NotEmpty(Styles);
        Assert.Empty(
            from file in Styles
            from wrong in Physical(Repository.Text(file))
            select $"{file}: {wrong}");
    }

    [Fact]
    public void What_a_style_draws_towards_one_side_it_draws_towards_the_other_from_right_to_left() => Assert.Empty(
        from file in Styles
        from wrong in Unmirrored(Repository.Text(file))
        select $"{file}: {wrong}");

    [Fact]
    public void An_arrow_in_a_screens_markup_depends_on_the_direction()
    {
        var screens = Repository.Files.Where(file => file.StartsWith("src/Web/Desk/", StringComparison.Ordinal) && file.EndsWith(".razor", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(screens);
        Assert.Empty(
            from file in screens
            from line in Repository.Text(file).Split('\n')
            where Arrow().IsMatch(line) && !line.Contains("RightToLeft", StringComparison.Ordinal)
            select $"{file}: {line.Trim()}");
    }

    [Theory]
    [InlineData("a { margin-left: 1rem }", true)]
    [InlineData("a { border-top-right-radius: 2px }", true)]
    [InlineData("a {\n  right: 0;\n}", true)]
    [InlineData("a { text-align: left }", true)]
    [InlineData("a { width: 3rem }", true)]
    [InlineData("a { margin: 0 1rem 0 2rem }", true)]
    [InlineData("a { margin: 0 auto }", false)]
    [InlineData("a { margin: 0.7rem 0.9rem 1rem 0.9rem }", false)]
    [InlineData(".story-card-top { margin-inline-start: 1rem; inset-inline-end: 0 }", false)]
    [InlineData("@media (min-width: 40rem) { a { inline-size: 1rem } } #left:empty { color: red }", false)]
    public void A_physical_side_is_seen(string style, bool seen) => Assert.Equal(seen, Physical(style).Any());

    [Theory]
    [InlineData("a::after { content: ' ⟶' / '' }", true)]
    [InlineData("a::after { content: ' ⟶' / '' } a:dir(rtl)::after { content: ' ⟵' / '' }", false)]
    [InlineData("a { box-shadow: inset 4px 0 red }", true)]
    [InlineData("a { box-shadow: inset 0 -3px red }", false)]
    [InlineData("a { background-position: calc(100% - 1rem) 50% } a:dir(rtl) { background-position: 1rem 50% }", false)]
    [InlineData("a:dir(rtl) b { transform: translateX(2px) }", true)]
    public void A_drawing_towards_one_side_is_seen(string style, bool seen) => Assert.Equal(seen, Unmirrored(style).Any());

    private static IEnumerable<string> Physical(string style) =>
        Declarations(style).Select(each => each.Text).Where(text => Sided().IsMatch(text) || HasUnlikeSides(text));

    /// <summary>As many rules for right to left as for left to right draw so in one file.</summary>
    private static IEnumerable<string> Unmirrored(string style)
    {
        var drawn = Declarations(style).Where(each => Drawn().IsMatch(each.Text)).ToLookup(each => each.Selector.Contains(":dir(rtl)", StringComparison.Ordinal));
        return drawn[false].Count() == drawn[true].Count() ? [] : drawn.SelectMany(each => each).Select(each => $"{each.Selector} {{ {each.Text} }}");
    }

    /// <summary>"top right bottom left", where right and left differ.</summary>
    private static bool HasUnlikeSides(string text) => FourSides().Match(text) is { Success: true } sides && sides.Groups["right"].Value != sides.Groups["left"].Value;

    private static IEnumerable<(string Selector, string Text)> Declarations(string style) =>
        from rule in Rule().Matches(Comment().Replace(style, ""))
        from declaration in rule.Groups["body"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (rule.Groups["selector"].Value.Trim(), declaration);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<selector>[^{}]+)\{(?<body>[^{}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(left|right|top|bottom|width|height|(min|max)-(width|height)|(margin|padding|border)-(left|right|top|bottom)(-\w+)?|border-(top|bottom)-(left|right)-radius|(text-align|float|clear):\s*(left|right))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sided();

    [GeneratedRegex(@"^(margin|padding|inset|border-width):\s*[^\s]+\s+(?<right>[^\s]+)\s+[^\s]+\s+(?<left>[^\s]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FourSides();

    [GeneratedRegex(@"content:[^;]*[←→⟵⟶‹›⇐⇒]|box-shadow:\s*inset\s+-?[1-9.]|background-position:|translateX", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Drawn();

    [GeneratedRegex("[←→⟵⟶‹›⇐⇒]", RegexOptions.None, 1000)]
    private static partial Regex Arrow();
}
