using System.CommandLine;

namespace IoTAudit.Tool.Help;

/// <summary>What options are for: those that many commands have stand below the same headings everywhere, last.</summary>
internal static class OptionHeadings
{
    private const string Own = "Options";
    private const string Others = "Others";
    private const string Resource = "Which resource";
    private const string Service = "Which account and Region is asked";

    private static readonly (string Heading, string[] Names)[] Known =
    [
        (Own, []),
        (Resource,
            [
                "--device-certificate-id", "--device-certificate-arn", "--ca-certificate-id", "--cognito-identity-pool-id", "--client-id",
                "--policy-name", "--policy-version-id", "--iam-role-arn", "--role-alias-arn", "--issuer-certificate-subject", "--issuer-id",
                "--issuer-certificate-serial-number", "--resource-account",
            ]),
        ("What is written",
            [
                "--output", "--format", "--file", "--sort", "--limit", "--columns", "--top", "--by", "--all", "--max-length", "--artifact",
                "--bom", "--account-id", "--color", "--no-pager",
            ]),
        ("What fails a build", ["--fail-on", "--allow-empty", "--ignore-file", "--no-ignore"]),
        (Service, ["--region", "--profile", "--account", "--accounts-file", "--endpoint-url", "--emulator"]),
        (Others, ["--timeout", "--verbose", "--help", "--version"]),
    ];

    /// <summary>The headings whose options mean the same in every command.</summary>
    public static IReadOnlyList<string> Shared { get; } = [Resource, Service, Others];

    /// <summary>The options of a command, those that its parents give to all below them last.</summary>
    public static IEnumerable<Option> AllOf(Command command) =>
        command.Options.Concat(Above(command).SelectMany(static parent => parent.Options).Where(static option => option.Recursive))
            .DistinctBy(static option => option.Name);

    public static string Of(Option option) =>
        Known.FirstOrDefault(group => group.Names.Contains(option.Name)).Heading ?? Own;

    public static int IndexOf(string heading) => Array.FindIndex(Known, group => group.Heading == heading);

    /// <summary>Whether the option says which account and Region is asked.</summary>
    public static bool IsOfService(string name) => Known.First(static group => group.Heading == Service).Names.Contains(name);

    /// <summary>Whether the command has the options that say which service answers.</summary>
    public static bool AsksService(Command command) => command.Options.Any(static option => option.Name == "--endpoint-url");

    private static IEnumerable<Command> Above(Command command) =>
        command.Parents.OfType<Command>().SelectMany(static parent => Above(parent).Prepend(parent));
}
