using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using Dragoman.Cli.Commands;
using Dragoman.Cli.Releasing;
using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Identity.Audit;
using Dragoman.Names;
using Dragoman.Releases;
using Dragoman.Storage;
using Dragoman.Stories.Reading;
using Dragoman.Web.Site.Themes;
using Dragoman.Wire.Formats;

namespace Dragoman.Cli;

/// <summary>All commands, and what their outcome is to a shell: 0 done, 1 refused, 2 wrong usage or unreadable input, 3 a fault.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
    public const int Fault = 3;

    // Made once: options that commands share would gather a parent with each making.
    private static readonly Lazy<RootCommand> Made = new(Make);

    public static RootCommand Root() => Made.Value;

    private static RootCommand Make() => new("A newsroom that publishes one story in many languages, and can prove where each page came from.")
    {
        InitCommand.Build(),
        EditionCommand.Build(),
        AccountCommand.Build(),
        AuditCommand.Build(),
        FileCommand.Build(),
        BylineCommand.Build(),
        TranslateCommand.Build(),
        ReviewCommand.Build(),
        ApproveCommand.Build(),
        SendBackCommand.Build(),
        PublishCommand.Build(),
        ScheduleCommand.Build(),
        EmbargoCommand.Build(),
        CorrectCommand.Build(),
        ConfirmCommand.Build(),
        LeaveOutCommand.Build(),
        WaiveCommand.Build(),
        TakedownCommand.Build(),
        KillCommand.Build(),
        AcknowledgeCommand.Build(),
        StatusCommand.Build(),
        BoardCommand.Build(),
        RebuildCommand.Build(),
        ServeCommand.Build(),
        SiteCommand.Build(),
        KeysCommand.Build(),
        ThemeCommand.Build(),
        VerifyCommand.Build(),
        CheckCommand.Build(),
        MemoryCommand.Build(),
        ExportCommand.Build(),
        ImportCommand.Build(),
        NamesCommand.Build(),
        DraftsCommand.Build(),
        MailCommand.Build(),
        DemoCommand.Build(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (args.Length == 0)
        {
            await Root().Parse("--help").InvokeAsync(new() { Output = Console.Error });
            return WrongUsage;
        }
        if (parsed.Errors.Count > 0)
        {
            var errors = Verb(parsed).Length == 0 && !args[0].StartsWith('-')
                ? $"There is no command \"{args[0]}\"."
                : string.Join(" ", parsed.Errors.Select(error => error.Message));
            return Fail(WrongUsage, args.Contains("--json", StringComparer.Ordinal), $"{errors} See: dragoman {Verb(parsed)}--help");
        }
        var json = parsed.GetValue(Options.Json);
        Origin.Current = Origin.CommandLine;
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (OpenErrorsException refused)
        {
            return OpenErrors.Refuse(json, refused);
        }
        catch (NotReadyException refused)
        {
            return NotReadyReport.Refuse(json, refused);
        }
        catch (Exception fault)
        {
            var (code, message) = Outcome(fault);
            return Fail(code, json, message);
        }
    }

    private static (int Code, string Message) Outcome(Exception fault) => fault switch
    {
        RefusedException or NameChangedException => (Refused, fault.Message),
        UnreadableTextException or UnreadableFileException or UsageException or AmbiguousTimeException => (WrongUsage, fault.Message),
        ThemeException theme => (Refused, theme.ToString()),
        OperationCanceledException => (Fault, "Stopped before it was done; nothing was stored half."),
        IOException or UnauthorizedAccessException or DbException or HttpRequestException or NewerDatabaseException => (Fault, fault.Message),
        _ => (Fault, $"This is a fault in Dragoman, please report it: {fault.GetType().Name}, {fault.Message}"),
    };

    private static int Fail(int code, bool json, string message)
    {
        var line = Languages.Whitespace.Fold(message);
        Console.Error.WriteLine($"dragoman: {line}");
        if (json)
            Console.Out.WriteLine(Answer.Json(new { error = line, exit = code }));
        return code;
    }

    /// <summary>What was called, with a space behind it: "publish ", "names add ".</summary>
    private static string Verb(ParseResult parsed)
    {
        var verb = "";
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: not RootCommand } called; at = called.Parent)
            verb = called.Command.Name + " " + verb;
        return verb;
    }
}
