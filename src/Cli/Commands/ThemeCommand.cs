using System.CommandLine;
using Dragoman.Web.Assets;
using Dragoman.Web.Site.Themes;

namespace Dragoman.Cli.Commands;

/// <summary>The look of the public site. The guide is docs/themes.md.</summary>
internal static class ThemeCommand
{
    public static Command Build() => new("theme", "The look of the public site: templates in a folder, see docs/themes.md.") { New(), Check(), Views() };

    private static Command New()
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that does not exist yet, or is empty." };
        var command = new Command("new", "Copy the default theme into a folder, to change it there. What you do not change you can delete: it comes from the default theme.") { folder, Options.Json };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(folder)!);
            if (File.Exists(path))
                throw new RefusedException($"{path} is a file.", "Name a folder.");
            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
                throw new RefusedException($"The folder {path} is not empty.", "Name one that is, so that nothing is written over.");
            foreach (var name in ThemeFiles.Default.Names)
            {
                var file = Path.Combine([path, .. name.Split('/')]);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, ThemeFiles.Default.Find(name), cancel);
            }
            var count = ThemeFiles.Default.Names.Count();
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { folder = path, files = count },
                $"{path}: {count} files of the default theme.",
                $"Try it with: dragoman theme check {parsed.GetValue(folder)}",
                $"Show it with: dragoman serve --theme {parsed.GetValue(folder)}");
        });
        return command;
    }

    private static Command Check()
    {
        var folder = new Argument<string>("DIR") { Description = "The theme's folder." };
        var command = new Command("check", "Write a page of each kind with a theme, and say what would go wrong: file, line, and what helps.") { folder, Options.Json };
        command.SetAction(async (parsed, _) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(folder)!);
            if (!Directory.Exists(path))
                throw new UsageException($"There is no folder {path}.");
            var errors = await ErrorsAsync(path);
            var json = parsed.GetValue(Options.Json);
            Answer.Say(
                json,
                new { folder = path, errors = errors.Select(error => new { file = error.File, line = error.Line, message = error.Message, cure = error.Cure }) },
                [.. errors.Select(error => error.ToString()), errors.Count == 0 ? $"{path}: nothing is wrong." : $"{errors.Count} {(errors.Count == 1 ? "error" : "errors")}: readers would go on seeing the last theme that worked."]);
            return errors.Count == 0 ? CommandLine.Done : CommandLine.Refused;
        });
        return command;
    }

    private static Command Views()
    {
        var command = new Command("views", "List everything that a template may read.") { Options.Json };
        command.SetAction(parsed => Answer.Say(
            parsed.GetValue(Options.Json),
            ThemeMembers.Guide.ToDictionary(view => view.View, view => view.Members),
            ThemeMembers.Guide.Select(view => $"{view.View}: {string.Join(", ", view.Members)}")));
        return command;
    }

    private static async Task<IReadOnlyList<ThemeException>> ErrorsAsync(string folder)
    {
        try
        {
            return await ThemeTrial.OfAsync(new(ThemeFiles.Over(folder), AssetFiles.Beside(AppContext.BaseDirectory)));
        }
        catch (ThemeException error)
        {
            return [error];
        }
    }
}
