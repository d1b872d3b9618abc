using System.CommandLine;
using Dragoman.Web;
using Dragoman.Wire.Exchange;
using Dragoman.Wire.Formats.Xliff;

namespace Dragoman.Cli.Commands;

internal static class ExportCommand
{
    public static Command Build()
    {
        var story = new Argument<string?>("STORY") { Description = "The story: its identity, or the address of one of its pages.", Arity = ArgumentArity.ZeroOrOne };
        var edition = new Option<string?>("--edition") { Description = "The edition whose translation is written, e.g. fa.", HelpName = "TAG" };
        var site = new Option<string?>("--site") { Description = "Write the whole public site into this folder instead: files with relative links, of which only those are touched that changed.", HelpName = "DIR" };
        var address = new Option<string?>("--address") { Description = "Where the written site will stand; the newsroom's own address, if not given.", HelpName = "URL" };
        var whole = new Option<bool>("--whole") { Description = "With --site: make every file, also those of which nothing is known to have changed, as after somebody else changed the folder." };
        var follow = new Option<bool>("--follow") { Description = "With --site: stay until stopped, and write what changes as soon as readers see it." };
        var format = new Option<string>("--format") { Description = "The format of the file: xliff.", HelpName = "FORMAT", DefaultValueFactory = _ => "xliff" };
        var version = new Option<string>("--xliff") { Description = "The version of XLIFF: 2.1, or 1.2 for older programs (OmegaT, the Translate Toolkit).", HelpName = "VERSION", DefaultValueFactory = _ => "2.1" };
        var from = new Option<string?>("--from") { Description = "The edition to translate from, where nothing was carried yet; the original's, if not given.", HelpName = "TAG" };
        var output = new Option<string?>("--output") { Description = "The file to write; standard output, if not given.", HelpName = "FILE" };
        format.AcceptOnlyFromAmong("xliff");
        version.AcceptOnlyFromAmong("1.2", "2.1");
        var command = Options.Verb("export", "Write an article beside its translation as a file for an outside translator; or, with --site, the public site as files.");
        command.Add(story);
        command.Add(edition);
        command.Add(format);
        command.Add(version);
        command.Add(from);
        command.Add(output);
        command.Add(site);
        command.Add(address);
        command.Add(whole);
        command.Add(follow);
        command.Add(Options.Theme);
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(site) is not null)
                WebServer.ReadAhead();
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            if (parsed.GetValue(site) is { } folder)
            {
                var files = new SiteFiles(house, newsroom, folder, parsed.GetValue(address), parsed.GetValue(Options.Theme), parsed.GetValue(Options.Json));
                return await (parsed.GetValue(follow) ? files.FollowAsync(parsed.GetValue(whole), cancel) : files.WriteAsync(parsed.GetValue(whole), cancel));
            }
            if (parsed.GetValue(follow) || parsed.GetValue(whole))
                throw new UsageException("--follow and --whole go with the public site. Say where it is written: dragoman export --site DIR");
            if (parsed.GetValue(story) is not { } given || parsed.GetValue(edition) is not { } asked)
                throw new UsageException("Say what is written: a story with --edition, or the public site with --site. See: dragoman export --help");
            var home = newsroom[Options.Tag(asked).Value];
            var carried = await house.Stories.GetAsync(Options.StoryId(given), cancel);
            var translation = carried.Find(home.Tag);
            var source = translation?.Source ?? (parsed.GetValue(from) is { } tag ? carried[Options.Tag(tag).Value] : carried.Original);
            if (source.Edition == home.Tag)
                throw new RefusedException($"The {home.Tag} article of story {carried.Id} is the original.", "Name the edition to translate it for.");
            var matches = await MemoryMatches.OfAsync(house.Memory, source, home.Tag, cancel);
            var file = ArticleExport.Of(source, translation, home.Tag, matches);
            var xliff = parsed.GetValue(version) == "1.2" ? XliffVersion.V12 : XliffVersion.V21;
            if (parsed.GetValue(output) is not { } path)
            {
                await using var standard = Console.OpenStandardOutput();
                XliffWriter.Write(standard, file, xliff);
                return CommandLine.Done;
            }
            using (var written = new MemoryStream())
            {
                XliffWriter.Write(written, file, xliff);
                await File.WriteAllBytesAsync(path, written.ToArray(), cancel);
            }
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = carried.Id, edition = home.Tag, from = source.Edition, file = path, blocks = file.Units.Count, untranslated = file.Units.Count(unit => unit.Target is null), stale = file.Units.Count(unit => unit.IsStale) },
                $"{path}: {file.Units.Count} blocks of story {carried.Id}, from {source.Edition} into {home.Tag}.",
                $"When it comes back: dragoman import {path}");
        });
        return command;
    }
}
