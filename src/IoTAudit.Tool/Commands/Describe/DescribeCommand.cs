using System.CommandLine;
using System.Runtime.CompilerServices;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Describe;

/// <summary>The command <c>describe</c>: findings by their ids.</summary>
internal sealed class DescribeCommand(ConsoleContext context)
{
    private static readonly string[] Examples =
    [
        "iot-audit describe --profile prod ef4826b8-e55a-44b9-b460-5c485355371b",
        "iot-audit describe                        (the ids that the embedded emulator has to try out)",
        "iot-audit describe --emulator --output json <id>",
        "iot-audit describe --profile prod --output jsonl <id> <id> | jq .severity",
        "iot-audit describe --profile prod --output jsonl --ids-from ids.txt > findings.jsonl",
        "iot-audit describe --profile prod --output jsonl --ids-from ids.txt --whole-task > findings.jsonl",
        "jq -r .findingId old.jsonl | iot-audit describe --profile prod --output jsonl --ids-from -",
    ];

    private readonly FindingIdArgument _ids = new(
        maximum: 100_000,
        "The ids of the findings. Without any: some ids that the embedded emulator has.");
    private readonly IdsFromOption _idsFrom = new();

    private readonly Option<bool> _wholeTask = new("--whole-task")
    {
        Description = "Answer ids of one audit from its list: 10,000 ids take 40 requests then. "
            + "A listed finding may differ from a described one; docs/whole-tasks.md says how.",
    };

    private readonly OutputOption _output = new(
        "table for people; plain text; json as the AWS CLI prints it: {\"finding\": {...}} for one id, {\"findings\": "
            + "[...]} for several; jsonl: one finding a line.");

    private readonly ServiceOptions _service = new(context);

    public static Command Create(ConsoleContext context) => new DescribeCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        var command =
            new Command("describe", "Describes findings by their ids (DescribeAuditFinding), at the rate that the service grants.")
            {
                _ids,
                _idsFrom,
                _wholeTask,
                _output,
            };
        _service.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.Incomplete));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var ids = result.GetValue(_ids) ?? [];
        var file = result.GetValue(_idsFrom);
        var settings = _service.Read(result);
        var selection = ServiceSelector.For(context).Select(settings);
        Announcement.Write(selection, settings, context);
        if (ids.Length == 0 && file is null && !selection.IsEmulator)
        {
            return WriteIdsNeeded(result, selection.Reason);
        }

        await using var lines = file is null ? null : await IdLines.OpenAsync(file, context, cancellationToken);
        await using var service = await context.Connect(selection, settings, context, cancellationToken);
        var format = _output.Read(result, context);
        if (ids.Length == 0 && lines is null)
        {
            return await WriteKnownAsync(service.KnownFindings, format, selection, cancellationToken);
        }

        var isGuarded = ImplicitEmulator.Answers(selection, settings);
        if (isGuarded && Array.Find(ids, id => !service.MayHave(id)) is { } foreign)
        {
            return UsageErrors.Write([ImplicitEmulator.Refusal(foreign, "finding")], result, context);
        }

        var isSingle = ids.Length == 1 && lines is null;
        var writer = ItemWriters.ForDetails(format, isSingle, selection, context);
        if (isSingle)
        {
            return await DescribeAsync(ids[0], service.Client, writer, settings, cancellationToken);
        }

        var line = new ProgressLine(context, settings.IsVerbose);
        var count = lines is null ? 0 : line.IsVisible ? await lines.CountAsync(cancellationToken) : null;
        var all = ReadAsync(ids, lines, isGuarded ? service : null, cancellationToken);
        var many = new ManyDescriptions(writer, line, context, settings);
        var code = await many.RunAsync(service.Client, all, ids.Length + count, result.GetValue(_wholeTask), cancellationToken);
        code = lines is { IsCutOff: true } ? ExitCodes.Worse(code, WriteCutOff()) : code;
        code = lines is { IsIncomplete: true } ? ExitCodes.Worse(code, ExitCode.Incomplete) : code;
        return lines is { WithoutId: > 0 and var without } ? ExitCodes.Worse(code, WriteWithoutId(without)) : code;
    }

    private async Task<ExitCode> DescribeAsync(
        string id,
        IAuditFindingClient client,
        IItemWriter<AuditFinding> writer,
        ServiceSettings settings,
        CancellationToken cancellationToken)
    {
        try
        {
            writer.Write(await client.DescribeAsync(id, cancellationToken));
            writer.Complete(isPartial: false);
            return ExitCode.Found;
        }
        catch (AuditClientException exception)
        {
            return FailureReport.Write(exception, context, settings, id: null);
        }
    }

    private static async IAsyncEnumerable<string> ReadAsync(
        string[] ids, IdLines? lines, IFindingService? guarded, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            yield return id;
        }

        if (lines is null)
        {
            yield break;
        }

        await foreach (var id in lines.ReadAsync(cancellationToken))
        {
            if (guarded?.MayHave(id) is false && AuditFindingId.IsValid(id))
            {
                throw new BadUsageException(ImplicitEmulator.Refusal(id, "finding"));
            }

            yield return id;
        }
    }

    private ExitCode WriteCutOff()
    {
        context.Error.WriteLine(
            "iot-audit: what --ids-from names was cut off: it ends within a list or an id, so that ids may be missing, hence exit code "
                + $"{(int)ExitCode.Incomplete}.");
        return ExitCode.Incomplete;
    }

    private ExitCode WriteWithoutId(long count)
    {
        var without = Counts.Of(count, "finding has no id (None or null), so it was", "findings have no id (None or null), so they were");
        context.Error.WriteLine($"iot-audit: {without} not asked for.");
        return ExitCode.Incomplete;
    }

    private ExitCode WriteIdsNeeded(ParseResult result, string reason) => UsageErrors.Write(
        [
            $"describe needs ids where another server than the embedded emulator answers, as it does because {reason}. "
                + "`iot-audit list --from 7d` lists the findings of the last week with their ids.",
            "--emulator instead shows the ids that the embedded emulator has.",
        ],
        result,
        context);

    private async Task<ExitCode> WriteKnownAsync(
        IReadOnlyList<AuditFinding> findings,
        OutputFormat format,
        ServiceSelection selection,
        CancellationToken cancellationToken)
    {
        KnownFindingsList.Write(findings, format, selection, context);
        await context.Output.FlushAsync(cancellationToken);
        if (findings.Count > 0)
        {
            context.Error.WriteLine("Describe one of them:");
            context.Error.WriteLine($"  iot-audit describe --emulator {findings[0].FindingId}");
        }

        return ExitCode.Found;
    }
}
