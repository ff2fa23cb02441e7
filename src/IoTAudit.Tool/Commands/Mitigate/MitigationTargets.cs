using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The options that say what is mitigated, findings by their ids or those of an audit, and the reading of them.</summary>
internal sealed class MitigationTargets(ConsoleContext context)
{
    private readonly FindingIds _ids = new();
    private readonly TaskOption _task = new();
    private readonly CheckOption _checks = CheckOption.Filtering("With --task: only findings of this check");
    private readonly SeverityOption _severity = new();

    public void AddTo(Command command)
    {
        _ids.AddTo(command);
        command.Options.Add(_task);
        command.Options.Add(_checks);
        command.Options.Add(_severity);
        command.Validators.Add(CheckTarget);
    }

    /// <summary>Whether single findings, and no audit, are named.</summary>
    public bool AreNamed(ParseResult result) => result.GetValue(_task) is null;

    /// <summary>The ids that are named; empty where it is an audit.</summary>
    public IReadOnlyList<string> Ids(ParseResult result) => _ids.Read(result);

    /// <summary>The options that say the same once more.</summary>
    public IEnumerable<string> WordsOf(ParseResult result) => result.GetValue(_task) is { } name
        ?
        [
            "--task", name,
            .. _checks.WordsOf(result),
            .. (result.GetValue(_severity) ?? []).SelectMany(static severity => (string[])["--severity", severity]),
        ]
        : [];

    /// <summary>Reads the findings.</summary>
    /// <exception cref="BadUsageException">The embedded emulator would answer unasked for something of AWS.</exception>
    /// <exception cref="NoSuchAuditException">There is no such audit.</exception>
    public async Task<TargetedFindings> ReadAsync(
        ParseResult result,
        IFindingService service,
        ServiceSelection selection,
        ServiceSettings settings,
        CancellationToken cancellationToken)
    {
        if (result.GetValue(_task) is { } name)
        {
            return TaskName.RefusalOf(name, service, selection, settings) is { } refusal
                ? throw new BadUsageException(refusal)
                : await ListAsync(result, name, service, settings, cancellationToken);
        }

        var ids = _ids.Read(result);
        FindingIds.ThrowIfForeign(ids, service, selection, settings);
        return await DescribeAsync(ids, service.Client, settings, cancellationToken);
    }

    private void CheckTarget(CommandResult result)
    {
        var hasTask = result.GetResult(_task) is not null;
        if (hasTask && _ids.AreGiven(result))
        {
            result.AddError("--task and ids exclude each other: give the findings of an audit, or single ones.");
        }
        else if (!hasTask && !_ids.AreGiven(result))
        {
            result.AddError("which findings? Give their ids, which `iot-audit list --task latest` shows, or --task latest for an audit's.");
        }

        foreach (var option in new Option[] { _checks, _severity })
        {
            if (!hasTask && result.GetResult(option) is not null)
            {
                result.AddError($"{option.Name} picks among the findings of an audit: give --task with it, such as --task latest.");
            }
        }
    }

    private async Task<TargetedFindings> DescribeAsync(
        IReadOnlyList<string> ids, IAuditFindingClient client, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var targeted = new TargetedFindings();
        await foreach (var outcome in client.DescribeManyAsync(ids, cancellationToken: cancellationToken))
        {
            switch (outcome.Status)
            {
                case AuditFindingOutcomeStatus.Found:
                    targeted.Add(outcome.Finding!);
                    break;
                case AuditFindingOutcomeStatus.NotFound:
                    targeted.Miss(outcome.FindingId, "not found", ExitCode.NotFound);
                    context.Error.WriteLine($"iot-audit: {VisibleText.Show(outcome.FindingId)}: there is no such finding.");
                    break;
                default:
                    if (FailureReport.ReasonToStop(outcome.Exception!, targeted.HasAny) is not null)
                    {
                        throw outcome.Exception!;
                    }

                    targeted.Miss(
                        outcome.FindingId,
                        "not described",
                        FailureReport.Write(outcome.Exception!, context, settings, outcome.FindingId));
                    break;
            }
        }

        return targeted;
    }

    private async Task<TargetedFindings> ListAsync(
        ParseResult result, string name, IFindingService service, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var checks = _checks.Read(result);
        var audit = (await new AuditLookup(service.Tasks, settings, context).FindAsync([name], cancellationToken))[0];
        if (audit.Task is { } task)
        {
            await WriteDoubtsAsync(task, name, checks, service, settings, cancellationToken);
        }

        var filter = new CheckFilter(checks);
        var findings = new FindingSelection
        {
            TaskId = audit.TaskId,
            CheckName = filter.Asked,
            Severities = _severity.Read(result),
        };
        var source = new ServiceFindingSource(service.Client, findings, context.TimeProvider.GetUtcNow()) { Audit = audit.Task };
        var targeted = new TargetedFindings { AuditTaskId = audit.TaskId, Checks = checks };
        var found = new HashSet<AuditCheckName>();
        await foreach (var finding in source.ReadAsync(cancellationToken))
        {
            found.Add(AuditCheckCatalog.Resolve(finding.CheckName ?? default));
            if (filter.Takes(finding.CheckName))
            {
                targeted.Add(finding);
            }
        }

        if (await UnknownChecks.FlawOfAsync(checks.Except(found), "finding", service.Tasks, cancellationToken) is { } flaw)
        {
            throw new NoSuchCheckException($"{flaw} Nothing was started.");
        }

        foreach (var leftOut in source.LeftOut.Sentences)
        {
            context.Error.WriteLine($"iot-audit: {leftOut}");
        }

        if (source.Shortfall is { } shortfall)
        {
            targeted.Worsen(ExitCode.Incomplete);
            context.Error.WriteLine($"iot-audit: {shortfall}");
        }

        return targeted;
    }

    // An audit on demand may have made a few checks only: what it did not look at is not mitigated, and looks as if it were in order.
    private async Task WriteDoubtsAsync(
        AuditTask task,
        string name,
        IReadOnlyList<AuditCheckName> checks,
        IFindingService service,
        ServiceSettings settings,
        CancellationToken cancellationToken)
    {
        var missed = TaskName.IsRelative(name) && checks.Count == 0
            ? await new MissedChecks(service.Tasks).ClauseOfAsync(task, cancellationToken)
            : null;
        foreach (var doubt in AuditLookup.DoubtsOf(task, missed, settings))
        {
            context.Error.WriteLine($"iot-audit: {doubt}");
        }

        foreach (var check in checks.Where(check => task.Checks.Count > 0 && !AuditGaps.HasMade(task, check)))
        {
            context.Error.WriteLine(
                $"iot-audit: that audit did not make the check {VisibleText.Show(check.Value)}: it says nothing of it. "
                    + $"{AuditVerdict.AdviceOf(task, settings)}.");
        }
    }
}
