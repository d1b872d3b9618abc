using Dragoman.Web.Site.Themes;

namespace Dragoman.Web.Tests.Site.Themes;

/// <summary>Whoever writes a theme is told the file, the line and what to do.</summary>
public sealed class ThemeErrorTests
{
    [Theory]
    [InlineData("<p>\n{% if site %}\n<b>", "article.liquid", 3)]
    [InlineData("<p>\n\n{{ article.headline | }}", "article.liquid", 3)]
    [InlineData("<p>\n{% nonsense %}", "article.liquid", 2)]
    public void A_template_that_cannot_be_read_names_its_line(string source, string file, int line)
    {
        using var folder = new ThemeFolder();

        var error = Assert.Throws<ThemeException>(folder.With("article.liquid", source).Open);

        Assert.Equal((file, line), (error.File, error.Line));
        Assert.NotNull(error.Cure);
    }

    [Theory]
    [InlineData("<p>\n{{ article.headlin.text }}", "article.liquid", 2, "headline")]
    [InlineData("<p>\n\n{{ words.nosuch }}", "article.liquid", 3, "strings/en.json")]
    [InlineData("<h1>\n{% render 'nosuch' %}", "article.liquid", 2, "partials")]
    [InlineData("{% comment %}\n\n{% endcomment %}\n{{ article.headline.text | raw }}", "article.liquid", 4, "| marked")]
    [InlineData("{% for block in article.blocks %}\n{% case block.kind %}\n{% when 'heading' %}\n{{ 'no.css' | asset }}\n{% endcase %}{% endfor %}", "article.liquid", 4, "assets")]
    public async Task A_page_that_cannot_be_written_names_the_line_and_what_helps(string source, string file, int line, string cure)
    {
        using var folder = new ThemeFolder();

        var error = (await ThemeTrial.OfAsync(folder.With("article.liquid", source).Open()))[0];

        Assert.Equal((file, line), (error.File, error.Line));
        Assert.Contains(cure, error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_a_partial_names_the_partial()
    {
        using var folder = new ThemeFolder();

        var errors = await ThemeTrial.OfAsync(folder.With("partials/teaser.liquid", "<article>\n{{ story.headlines }}</article>").Open());

        Assert.Equal("partials/teaser.liquid:2", Assert.Single(errors).Place);
    }

    [Theory]
    [InlineData("layout.liquid", "<html lang='{{ site.edition.language }}' dir='{{ site.edition.direction }}'><head></head>{{ content }}</html>", "{{ page.head }}")]
    [InlineData("layout.liquid", "<html><head>{{ page.head }}</head>{{ content }}</html>", "lang=")]
    [InlineData("article.liquid", "<article><h1 id='{{ article.headline.id }}'>{{ article.headline.text }}</h1></article>", "article-body")]
    public async Task What_machines_and_proofs_need_cannot_be_left_out(string file, string source, string cure)
    {
        using var folder = new ThemeFolder();

        var errors = await ThemeTrial.OfAsync(folder.With(file, source).Open());

        Assert.Contains(errors, error => error.File == file && error.Cure!.Contains(cure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_default_theme_has_no_errors() =>
        Assert.Empty(await ThemeTrial.OfAsync(new(ThemeFiles.Default, Rendering.Built)));
}
