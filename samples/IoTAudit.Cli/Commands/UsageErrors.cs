using System.CommandLine;
using System.CommandLine.Help;
using IoTAudit.Cli.Rendering;

namespace IoTAudit.Cli.Commands;

/// <summary>Says what is wrong with a command line, and shows one that is right.</summary>
internal static class UsageErrors
{
    /// <summary>The errors of a command line, or null where it can run.</summary>
    public static IReadOnlyList<string>? Find(ParseResult result)
    {
        if (result.Action is ExampleHelpAction or VersionAction or HelpAction || result.Errors.Count == 0)
        {
            return null;
        }

        return [.. result.Errors.Select(error => error.Message)];
    }

    public static ExitCode Write(IReadOnlyList<string> errors, ParseResult result, ConsoleContext context)
    {
        foreach (var error in errors)
        {
            context.Error.WriteLine($"iot-audit: {TerminalText.Show(error)}");
        }

        if (result.UnmatchedTokens.Any(token => token.StartsWith('-')))
        {
            context.Error.WriteLine("An id that begins with '-' goes after '--', as in: iot-audit describe -- -id");
        }

        var command = result.CommandResult.Command;
        var path = command is RootCommand ? "iot-audit" : $"iot-audit {command.Name}";
        context.Error.WriteLine($"Example: {(command is RootCommand ? "iot-audit describe" : DescribeCommand.Example)}");
        context.Error.WriteLine($"More: {path} --help");
        return ExitCode.BadUsage;
    }
}
