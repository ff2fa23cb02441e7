using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>Says what is wrong with a command line, and shows one that is right.</summary>
internal static class UsageErrors
{
    /// <summary>The errors of a command line, or null where it can run.</summary>
    public static IReadOnlyList<string>? Find(ParseResult result)
    {
        if (AskedSuggestion(result) is { } suggestion)
        {
            return IsWellFormed(suggestion)
                ? null
                : ["[suggest:<place>] is what a shell asks for completion: it comes once, and the place of the cursor is a number."];
        }

        if (result.Action is VersionAction || (result.Action is CommandHelpAction && result.UnmatchedTokens.Count == 0))
        {
            return null;
        }

        var unknown = UnknownOptions(result).ToList();
        if (unknown.Count > 0)
        {
            return unknown;
        }

        if (result.CommandResult.Command is { Subcommands.Count: > 0 } group && result.UnmatchedTokens is [var first, ..])
        {
            return [UnknownCommand(first, group)];
        }

        if (result.UnmatchedTokens.Count > 0)
        {
            return [Unmatched(result.UnmatchedTokens.OrderBy(token => token.StartsWith('-') ? 0 : 1).First(), result)];
        }

        return result.Errors.Count == 0 ? null : [.. result.Errors.Select(MessageOf).Distinct()];
    }

    public static ExitCode Write(IReadOnlyList<string> errors, ParseResult result, ConsoleContext context)
    {
        foreach (var error in errors)
        {
            context.Error.WriteLine($"iot-audit: {VisibleText.Show(error)}");
        }

        foreach (var (option, source) in context.DefaultSources
            .Where(source => errors.Any(error => error.Contains(source.Key, StringComparison.Ordinal))))
        {
            context.Error.WriteLine($"iot-audit: {option} was not typed: {VisibleText.Show(source)}.");
        }

        var command = result.CommandResult.Command;
        var path = PathOf(command);
        var help = command.Options.Select(option => option.Action).OfType<CommandHelpAction>().First();

        // Where no command was recognised, an example of any one would have nothing to do with the mistake.
        if (command.Subcommands.Count == 0)
        {
            context.Error.Write($"Example: {help.Example}");
            context.Error.WriteLine();
        }

        context.Error.WriteLine($"More: {path} --help");
        return ExitCode.BadUsage;
    }

    // A shell asks for completions with an unfinished line, so errors in it are expected.
    private static DirectiveResult? AskedSuggestion(ParseResult result) => result.RootCommandResult.Command is RootCommand root
        ? root.Directives.OfType<SuggestDirective>().Select(result.GetResult).FirstOrDefault(given => given is not null)
        : null;

    private static bool IsWellFormed(DirectiveResult suggestion) =>
        suggestion.Values.Count == 0 || (suggestion.Values is [var place]
            && (place.Length == 0 || int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out _)));

    // A finding id may begin with '-', so the parser takes an option that it does not know for an id.
    private static IEnumerable<string> UnknownOptions(ParseResult result) => result.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(
            token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value.StartsWith('-') && IsArgument(token, result))
        .Select(token => $"there is no option {token.Value}."
            + (Suggestion.For(token.Value, OptionNames(result)) is { Length: > 0 } suggestion ? suggestion : DashHint(token, result)));

    // Nothing is near an option of the command, so that it may be an id.
    private static string DashHint(Token token, ParseResult result) =>
        token.Value.StartsWith("--", StringComparison.Ordinal)
            ? $" `{PathOf(result.CommandResult.Command)} --help` shows those that there are."
            : $" An id that begins with '-' goes after '--', which comes last: {PathOf(result.CommandResult.Command)} ... -- {token.Value}";

    private static string Unmatched(string token, ParseResult result) => !token.StartsWith('-')
        ? $"\"{token}\" is one value too many: {PathOf(result.CommandResult.Command)} takes {Taken(result.CommandResult.Command)}."
        : OptionNames(result).FirstOrDefault(name => name == token.Split('=')[0]) is { } known
            ? $"{known} stands before the command it belongs to. It goes after it: {PathOf(result.CommandResult.Command)} {known} ..."
            : $"there is no option {token}.{Suggestion.For(token, OptionNames(result))}";

    private static string Taken(Command command) => command.Arguments.Count == 0
        ? "options only"
        : $"{string.Join(' ', command.Arguments.Select(argument => $"<{argument.Name}>"))} only";

    private static string MessageOf(ParseError error) =>
        error.SymbolResult is ArgumentResult { Tokens.Count: 0, Argument: RequiredArgument argument } ? argument.Missing : error.Message;

    private static bool IsArgument(Token token, ParseResult result) =>
        result.CommandResult.Children.OfType<ArgumentResult>().Any(argument => argument.Tokens.Contains(token));

    private static IEnumerable<string> OptionNames(ParseResult result) =>
        result.CommandResult.Command.Options.Select(option => option.Name);

    private static string UnknownCommand(string name, Command group) => name.StartsWith('-')
        ? $"there is no option {name} before a command.{Suggestion.For(name, group.Options.Select(option => option.Name))}"
        : $"there is no command {PathOf(group)["iot-audit".Length..].TrimStart()} {name}".Replace("  ", " ", StringComparison.Ordinal)
            + $".{Suggestion.For(name, group.Subcommands.Select(command => command.Name))}";

    private static string PathOf(Command command) => CommandHelp.PathOf(command);
}
