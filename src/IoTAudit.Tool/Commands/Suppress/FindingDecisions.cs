using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>
/// Describes findings and changes the suppression of each. Every id gets one line, also where it was not asked for because another
/// failed in a way in which it would fail too.
/// </summary>
internal sealed class FindingDecisions(
    IItemWriter<SuppressionOutcome> writer, ProgressLine line, ServiceSettings settings, ConsoleContext context)
{
    private readonly Dictionary<(AuditCheckName Check, ResourceIdentifier Resource), string> _decided = [];
    private readonly List<SuppressionOutcome> _done = [];
    private readonly List<AuditFinding> _described = [];
    private readonly ChangeReport _report = new(context);
    private ExitCode _worst = ExitCode.Found;
    private string? _reasonToStop;
    private bool _isDescribed;
    private bool _isWritten;

    /// <summary>What denied the change; null where nothing did.</summary>
    public AuditAccessDeniedException? Denied { get; private set; }

    /// <summary>The ids whose suppression is not as it was asked for.</summary>
    public IReadOnlyList<string> Missed =>
        [.. _done.Where(static done => done.Result is SuppressionOutcome.Failed or SuppressionOutcome.NotAsked)
            .Select(static done => done.FindingId)];

    public bool HasChanged => _isWritten;

    /// <summary>What was written of it, which may have failed.</summary>
    public ChangeReport Report => _report;

    /// <summary>Whether the service has refused a change as invalid.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The findings that there are.</summary>
    public IReadOnlyCollection<AuditFinding> Described => _described;

    /// <param name="client">Describes the findings.</param>
    /// <param name="ids">The findings, each once.</param>
    /// <param name="decide">Changes the suppression of a finding, and tells what it did.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ExitCode> RunAsync(
        IAuditFindingClient client,
        IReadOnlyList<string> ids,
        Func<AuditFinding, CancellationToken, Task<Decision>> decide,
        CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            try
            {
                Tell(_reasonToStop is { } reason
                    ? new SuppressionOutcome
                    {
                        FindingId = id,
                        Result = SuppressionOutcome.NotAsked,
                        Reason = $"It was not asked for, because {reason}.",
                    }
                    : await DecideAsync(client, id, decide, cancellationToken));
            }
            catch (OperationCanceledException)
            {
                line.WriteError(
                    $"iot-audit: stopped at {VisibleText.Show(id)}, of which it is not known whether it was written: "
                        + $"{NextCommand.Of(settings, "suppression", "list")} shows it. "
                        + $"{Counts.Of(ids.Count - _done.Count - 1, "more was", "more were")} not asked for.");
                throw;
            }
        }

        _report.Write(() => writer.Complete(isPartial: false), inWords: null);
        context.Error.WriteLine($"iot-audit: {OutcomeCounts.Of(_done.Select(static done => done.Result))}.");
        return _worst;
    }

    private async Task<SuppressionOutcome> DecideAsync(
        IAuditFindingClient client,
        string id,
        Func<AuditFinding, CancellationToken, Task<Decision>> decide,
        CancellationToken cancellationToken)
    {
        AuditFinding finding;
        try
        {
            finding = await client.DescribeAsync(id, cancellationToken);
            _described.Add(finding);
            _isDescribed = true;
        }
        catch (AuditFindingNotFoundException)
        {
            _isDescribed = true;
            _worst = ExitCodes.Worse(_worst, ExitCode.NotFound);
            return new SuppressionOutcome { FindingId = id, Result = SuppressionOutcome.NotFound, Reason = "There is no such finding." };
        }
        catch (AuditClientException exception)
        {
            return Failed(new SuppressionOutcome { FindingId = id, Result = SuppressionOutcome.Failed }, exception, _isDescribed);
        }

        var outcome = new SuppressionOutcome
        {
            FindingId = id,
            Result = SuppressionOutcome.Failed,
            CheckName = finding.CheckName,
            Resource = finding.NonCompliantResource?.Identifier,
        };
        var key = KeyOf(finding);
        if (key is { } known && _decided.TryGetValue(known, out var first))
        {
            return outcome with
            {
                Result = SuppressionOutcome.Same,
                Reason = $"It is of the same check and resource as {first}, with which it was done.",
            };
        }

        try
        {
            var decision = await decide(finding, cancellationToken);
            _isWritten = true;
            if (key is { } decided)
            {
                _decided[decided] = id;
            }

            return outcome with { Result = decision.Result, Reason = decision.Reason, Replaced = decision.Replaced };
        }
        catch (ArgumentException exception)
        {
            _worst = ExitCodes.Worse(_worst, ExitCode.NotDone);
            return outcome with { Reason = ArgumentMessage.Of(exception) };
        }
        catch (AuditClientException exception)
        {
            return Failed(outcome, exception, _isWritten);
        }
    }

    private static (AuditCheckName Check, ResourceIdentifier Resource)? KeyOf(AuditFinding finding) =>
        finding is { CheckName: { } check, NonCompliantResource.Identifier: { } resource } and not { CheckName.Value.Length: 0 }
            ? (AuditCheckCatalog.Resolve(check), resource)
            : null;

    private SuppressionOutcome Failed(SuppressionOutcome outcome, AuditClientException exception, bool isAnswered)
    {
        Denied ??= exception as AuditAccessDeniedException;
        IsRefused |= exception is AuditRequestInvalidException;
        _reasonToStop = FailureReport.ReasonToStop(exception, isAnswered);
        _worst = ExitCodes.Worse(_worst, FailureReport.CodeOf(exception));
        return outcome with { Reason = FailureReport.MessageOf(exception, context, settings) };
    }

    private void Tell(SuppressionOutcome outcome)
    {
        _done.Add(outcome);
        var reason = outcome.Reason is { } why ? $". {VisibleText.Show(why)}" : "";
        _report.Write(
            () => line.WriteOutput(() => writer.Write(outcome)), $"{VisibleText.Show(outcome.FindingId)}: {outcome.Result}{reason}");
    }
}
