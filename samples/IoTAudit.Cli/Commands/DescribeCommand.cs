using System.CommandLine;
using System.Globalization;
using IoTAudit.Cli.Failures;
using IoTAudit.Cli.Rendering;
using IoTAudit.Cli.Services;
using IoTAuditClient;

namespace IoTAudit.Cli.Commands;

/// <summary>The command <c>describe</c>: findings by their ids.</summary>
internal sealed class DescribeCommand(ConsoleContext context)
{
    public const string Example = "iot-audit describe --region eu-west-1 ef4826b8-e55a-44b9-b460-5c485355371b";

    private static readonly string[] Examples =
    [
        "iot-audit describe                        (the ids that the embedded emulator has)",
        "iot-audit describe --emulator --output json <id>",
        Example,
        "iot-audit describe --profile prod --output jsonl <id> <id> | jq .severity",
    ];

    private readonly FindingIdArgument _ids = new();
    private readonly OutputOption _output = new();
    private readonly ServiceOptions _service = new();

    public static Command Create(ConsoleContext context) => new DescribeCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command = new Command("describe", "Describes findings by their ids (DescribeAuditFinding).") { _ids, _output };
        _service.AddTo(command);
        command.Options.Add(new System.CommandLine.Help.HelpOption { Action = new ExampleHelpAction(context, Examples) });
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var ids = result.GetValue(_ids) ?? [];
        var format = _output.Read(result);
        var settings = _service.Read(result);
        var selection = ServiceSelector.For(context).Select(settings);
        Announcement.Write(selection, settings, context);
        if (ids.Length == 0 && !selection.IsEmulator)
        {
            return WriteIdsNeeded(result, selection.Reason);
        }

        await using var service = await context.Connect(selection, settings, context, cancellationToken);
        var writer = FindingWriters.Create(format, isSingle: ids.Length == 1, selection, context);
        if (ids.Length == 0)
        {
            writer.WriteList(service.KnownFindings);
            await context.Output.FlushAsync(cancellationToken);
            WriteHint(service.KnownFindings);
            return ExitCode.Found;
        }

        var foreign = selection.IsEmulator && !settings.IsEmulator ? ids.Except(service.KnownFindings.Select(finding => finding.FindingId)).ToList() : [];
        return foreign.Count > 0
            ? WriteAwsWasMeant(result, foreign[0]!)
            : await DescribeAsync(ids, service.Client, writer, settings, cancellationToken);
    }

    private async Task<ExitCode> DescribeAsync(
        string[] ids, IAuditFindingClient client, IFindingWriter writer, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var worst = ExitCode.Found;
        for (var index = 0; index < ids.Length; index++)
        {
            try
            {
                writer.Write(await client.DescribeAsync(ids[index], cancellationToken));
                await context.Output.FlushAsync(cancellationToken);
            }
            catch (AuditClientException exception)
            {
                worst = ExitCodes.Worse(worst, FailureReport.Write(exception, context, settings, ids.Length > 1 ? ids[index] : null));
                if (FailureReport.IsHopeless(exception))
                {
                    WriteRest(ids.Length - index - 1);
                    break;
                }
            }
        }

        writer.Complete();
        return worst;
    }

    private void WriteRest(int count)
    {
        if (count > 0)
        {
            context.Error.WriteLine($"iot-audit: {count} more {(count == 1 ? "id was" : "ids were")} not asked for, because nothing can be sent.");
        }
    }

    private ExitCode WriteIdsNeeded(ParseResult result, string reason)
    {
        var today = context.TimeProvider.GetUtcNow();
        var list = string.Create(
            CultureInfo.InvariantCulture,
            $"aws iot list-audit-findings --start-time {today.AddDays(-7):yyyy-MM-dd} --end-time {today.AddDays(1):yyyy-MM-dd} --query \"findings[].findingId\"");
        return UsageErrors.Write(
            [
                $"describe needs ids where AWS answers, and it does because {reason}. The AWS CLI lists those of the last week: {list}",
                "--emulator instead shows the ids that the embedded emulator has.",
            ],
            result,
            context);
    }

    // Whoever gives an id of their own means AWS: "there is no such finding" would be an answer that nobody gave.
    private ExitCode WriteAwsWasMeant(ParseResult result, string findingId) => UsageErrors.Write(
        [$"AWS was not asked for {findingId}: no AWS setting was found, and the embedded emulator has no such finding. Give --region or --profile to ask AWS."],
        result,
        context);

    private void WriteHint(IReadOnlyList<AuditFinding> findings)
    {
        if (findings.Count > 0)
        {
            context.Error.WriteLine($"Describe one of them: iot-audit describe --emulator {findings[0].FindingId}");
        }
    }
}
