using System.Diagnostics;
using AngleSharp.Html.Parser;
using Dragoman.Stories;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Themes;
using Fluid;

namespace Dragoman.Web.Tests.Site.Themes;

/// <summary>Neither the data nor the template does what it should not.</summary>
public sealed class ThemeSafetyTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>\n\"'><script>alert(2)</script>";

    private static ArticleView Article => SampleViews.EnglishTranslation() with
    {
        Headline = SampleViews.Block("h", Hostile, BlockKind.Headline),
        CreditLine = Hostile,
    };

    /// <summary>The engine's own filters, a few of which write markup, and lists, which it writes without encoding.</summary>
    public static TheoryData<string> Templates()
    {
        var filters = new TemplateOptions().Filters.Select(filter => $"{{{{ article.headline.text | {filter.Key} }}}}").Where(template => !template.Contains("| raw", StringComparison.Ordinal));
        return
        [
            .. filters,
            "{{ article.headline.text }}", "{{ article.headline | marked }}", "{{ article.credit_line | fill }}", "{{ words.originalIn | fill: edition: article.credit_line }}",
            "{{ article.headline.text | split: '|' }}", "{{ article.headline.text | split: '' | join: '' }}", "{% echo article.headline.text %}",
            "{% capture x %}{{ article.headline.text }}{% endcapture %}{{ x }}", "{% capture x %}{{ article.headline.text }}{% endcapture %}{{ x | append: article.headline.text }}",
            "{% assign x = article.headline.text | split: '|' %}{% cycle x, x %}", "{% liquid echo article.headline.text %}",
            "{{ article }}", "{{ article.headline }}", "<a title=\"{{ article.headline.text }}\" href='{{ article.headline.text }}'>x</a>",
        ];
    }

    [Theory, MemberData(nameof(Templates))]
    public async Task Nothing_that_was_written_in_the_newsroom_becomes_markup(string template)
    {
        string html;
        try
        {
            html = await ThemeFolder.ShowAsync(template, Article);
        }
        catch (ThemeException)
        {
            return;
        }
        var page = await new HtmlParser().ParseDocumentAsync($"<body><main>{html}</main>");
        Assert.Empty(page.QuerySelectorAll("img, script, [onerror]"));
    }

    [Theory]
    [InlineData("{% for i in (1..30000000) %}x{% endfor %}", "1000")]
    [InlineData("{% assign n = 30000000 %}{% assign all = (1..n) %}", "1000")]
    [InlineData("{% assign t = 'aaaaaaaa' %}{% for i in (1..60) %}{% assign t = t | append: t %}{% endfor %}", "adds to a text")]
    [InlineData("{% assign t = 'aaaaaaaa' %}{% for i in (1..60) %}{% capture t %}{{ t }}{{ t }}{% endcapture %}{% endfor %}", "adds to a text")]
    [InlineData("{% for i in (1..900) %}{% for j in (1..900) %}{% for k in (1..900) %}{{ i }}{% endfor %}{% endfor %}{% endfor %}", "loop")]
    [InlineData("{% for i in (1..900) %}{% for j in (1..900) %}{% for k in (1..900) %}{% endfor %}{% endfor %}{% endfor %}", "loop")]
    public async Task A_template_that_would_run_for_ever_or_fill_the_memory_is_stopped(string template, string cure)
    {
        var start = Stopwatch.GetTimestamp();
        var error = await Assert.ThrowsAsync<ThemeException>(() => ThemeFolder.ShowAsync(template));

        Assert.Contains(cure, $"{error.Message} {error.Cure}", StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 30);
    }

    [Fact]
    public async Task A_partial_that_calls_itself_is_stopped()
    {
        using var folder = new ThemeFolder().With("missing.liquid", "{% render 'again' %}").With("partials/again.liquid", "{% render 'again' %}");

        var error = await Assert.ThrowsAsync<ThemeException>(() => folder.Open().PageAsync(new Web.Site.Missing.MissingView(SampleViews.Site(SampleViews.English))));

        Assert.Equal("partials/again.liquid:1", error.Place);
    }

    [Theory]
    [InlineData("{% render '../../secret' %}")]
    [InlineData("{% include '/etc/passwd' %}")]
    [InlineData("{% include '../layout' %}")]
    public async Task A_template_reads_no_file_but_the_partials(string template) =>
        Assert.Contains("partials", (await Assert.ThrowsAsync<ThemeException>(() => ThemeFolder.ShowAsync(template))).Cure, StringComparison.Ordinal);

    [Fact]
    public void Tags_nested_without_end_are_refused_before_they_are_read()
    {
        using var folder = new ThemeFolder().With("missing.liquid", string.Concat(Enumerable.Repeat("{% if site %}", 10_000)));

        Assert.Contains("nested", Assert.Throws<ThemeException>(folder.Open).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ article.get_type }}{{ article.equality_contract }}{{ article.to_string }}{{ site.absolute }}")]
    [InlineData("{{ article.head.html }}{{ words.comparer }}")]
    public async Task Views_show_nothing_but_what_the_guide_names(string template) =>
        Assert.Equal("", (await ThemeFolder.ShowAsync(template, Article)).Trim());
}
