using System.CommandLine;
using Dragoman.Cli.Commands;
using Dragoman.Stories.Reading;

namespace Dragoman.Cli;

/// <summary>All commands, and what their outcome is to a shell: 0 done, 1 refused, 2 wrong usage or unreadable input, 3 a fault.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
    public const int Fault = 3;

    public static RootCommand Root() => new("A newsroom that publishes one story in many languages, and can prove where each page came from.")
    {
        InitCommand.Build(),
        EditionCommand.Build(),
        AccountCommand.Build(),
        FileCommand.Build(),
        TranslateCommand.Build(),
        PublishCommand.Build(),
        CorrectCommand.Build(),
        ConfirmCommand.Build(),
        LeaveOutCommand.Build(),
        TakedownCommand.Build(),
        KillCommand.Build(),
        StatusCommand.Build(),
        ServeCommand.Build(),
        VerifyCommand.Build(),
        CheckCommand.Build(),
        DemoCommand.Build(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync($"dragoman: {error.Message}");
            await Console.Error.WriteLineAsync($"See: dragoman {Verb(parsed)}--help");
            return WrongUsage;
        }
        var json = parsed.GetValue(Options.Json);
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (RefusedException refused)
        {
            return Fail(Refused, json, refused.Message);
        }
        catch (UnreadableTextException unreadable)
        {
            return Fail(WrongUsage, json, unreadable.Message);
        }
        catch (UsageException usage)
        {
            return Fail(WrongUsage, json, usage.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail(Fault, json, "Stopped before it was done; nothing was stored half.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Data.Common.DbException or HttpRequestException or Storage.NewerDatabaseException)
        {
            return Fail(Fault, json, fault.Message);
        }
    }

    private static int Fail(int code, bool json, string message)
    {
        Console.Error.WriteLine($"dragoman: {message}");
        if (json)
            Console.Out.WriteLine(Answer.Json(new { error = message, exit = code }));
        return code;
    }

    private static string Verb(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
