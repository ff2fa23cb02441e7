using System.CommandLine;
using System.CommandLine.Help;

namespace IoTAudit.Cli.Commands;

/// <summary>The root of all commands.</summary>
internal static class IoTAuditCommand
{
    private static readonly string[] Examples =
    [
        "iot-audit describe",
        "iot-audit describe --profile prod --region eu-west-1 <id>",
    ];

    public static RootCommand Create(ConsoleContext context)
    {
        var root = new RootCommand("Reads the audit findings of AWS IoT Device Defender.") { HelpName = "iot-audit" };
        root.Subcommands.Add(DescribeCommand.Create(context));
        var help = new ExampleHelpAction(context, Examples);
        root.SetAction(help.Invoke);
        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                VersionOption => new VersionAction(context),
                HelpOption => help,
                _ => option.Action,
            };
        }

        return root;
    }
}
