using System.CommandLine;
using System.Globalization;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Help;

/// <summary>What there is to say of one command, in the order in which a person reads it.</summary>
internal sealed record CommandHelp
{
    /// <summary>The whole command, such as <c>iot-audit audit list</c>.</summary>
    public required string Path { get; init; }

    public required string Description { get; init; }

    public required string Usage { get; init; }

    /// <summary>Arguments, commands, and options by what they are for, each with a heading.</summary>
    public required IReadOnlyList<HelpSection> Sections { get; init; }

    public required IReadOnlyList<string> Examples { get; init; }

    public required IReadOnlyList<HelpEntry> ExitCodes { get; init; }

    public static CommandHelp Of(Command command, IReadOnlyList<string> examples, IReadOnlyList<ExitCode> endings) => new()
    {
        Path = PathOf(command),
        Description = command.Description ?? "",
        Usage = UsageOf(command),
        Sections = [.. SectionsOf(command).Where(static section => section.Entries.Count > 0)],
        Examples = examples,
        ExitCodes =
        [
            .. Terminal.ExitCodes.Of(endings, OptionHeadings.AsksService(command) || command.Subcommands.Count > 0)
                .Select(static ending => new HelpEntry(ending.Code.ToString(CultureInfo.InvariantCulture), ending.Meaning)),
        ],
    };

    public static string PathOf(Command command) => command is RootCommand || !command.Parents.OfType<Command>().Any()
        ? "iot-audit"
        : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";

    private static string UsageOf(Command command) => string.Join(
        ' ',
        [
            PathOf(command),
            .. command.Subcommands.Count > 0 ? ["<command>"] : Array.Empty<string>(),
            .. command.Arguments.Select(UsageOf),
            "[options]",
        ]);

    private static string UsageOf(Argument argument) => argument.Arity switch
    {
        { MinimumNumberOfValues: 0, MaximumNumberOfValues: 1 } => $"[{argument.HelpName ?? argument.Name}]",
        { MinimumNumberOfValues: 0 } => $"[{NameOf(argument)}...]",
        { MaximumNumberOfValues: 1 } => NameOf(argument),
        _ => $"{NameOf(argument)}...",
    };

    private static IEnumerable<HelpSection> SectionsOf(Command command)
    {
        yield return new HelpSection(
            "Arguments", [.. command.Arguments.Select(static argument => new HelpEntry(NameOf(argument), argument.Description ?? ""))]);
        yield return new HelpSection(
            "Commands", [.. command.Subcommands.Select(static child => new HelpEntry(LabelOf(child), child.Description ?? ""))]);
        var groups = OptionHeadings.AllOf(command).GroupBy(OptionHeadings.Of);
        foreach (var group in groups.OrderBy(static group => OptionHeadings.IndexOf(group.Key)))
        {
            yield return new HelpSection(group.Key, [.. group.Select(static option => new HelpEntry(LabelOf(option), TextOf(option)))]);
        }
    }

    private static string LabelOf(Command command) =>
        string.Join(' ', [command.Name, .. command.Arguments.Select(NameOf)]);

    private static string LabelOf(Option option)
    {
        var aliases = option.Aliases.Where(static alias => alias is not "-?" and not "/?" and not "/h");
        var names = string.Join(", ", aliases.Append(option.Name).OrderBy(static name => name.Length));
        return option.HelpName is { Length: > 0 } value ? $"{names} <{value}>" : names;
    }

    private static string TextOf(Option option) => option.HasDefaultValue && option.GetDefaultValue() is string { Length: > 0 } value
        ? $"{option.Description} [default: {value}]"
        : option.Description ?? "";

    private static string NameOf(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";
}
