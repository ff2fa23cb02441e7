using IoTAuditClient;
using Microsoft.Extensions.Options;
using Worker.Outputs;

namespace Worker.Audits;

/// <summary>Writes the findings of an audit to every output that does not have them.</summary>
internal sealed partial class AuditWriter(
    IReadOnlyList<IFindingOutput> outputs, IOptions<WorkerOptions> options, TimeProvider clock, ILogger<AuditWriter> logger)
{
    /// <summary>Waits for an audit to be complete, and writes its findings.</summary>
    /// <returns>Whether an output did not have them before: what is written is the record of what was done.</returns>
    public async Task<bool> WriteAsync(AuditKey key, AuditClients clients, CancellationToken cancellationToken)
    {
        var missing = await MissingAsync(key, cancellationToken);
        if (missing.Count == 0)
        {
            LogWrittenBefore(key.Path);
            return false;
        }

        var wait = new AuditWaitOptions { Timeout = options.Value.WaitForAudit, TimeProvider = clock };
        var audit = await clients.Audits.WaitAsync(key.TaskId, wait, cancellationToken: cancellationToken);
        if (audit.Status != AuditStatus.Completed)
        {
            LogNotCompleted(key.Path, audit.Status);
        }

        var findings = clients.Findings.ListAsync(AuditFindingQuery.ForTask(key.TaskId), cancellationToken);
        var written = await new FanOut(missing).WriteAsync(new WrittenAudit(key, audit), findings, cancellationToken);
        WorkerTelemetry.CountFindings(written);
        LogWritten(key.Path, written, missing.Count);
        return true;
    }

    private async Task<List<IFindingOutput>> MissingAsync(AuditKey key, CancellationToken cancellationToken)
    {
        var missing = new List<IFindingOutput>();
        foreach (var output in outputs)
        {
            if (!await OutputFailedException.OfAsync(output.Name, () => output.HasAsync(key, cancellationToken)))
            {
                missing.Add(output);
            }
        }

        return missing;
    }

    [LoggerMessage(LogLevel.Information, "{Audit}: {Findings} findings written to {Outputs} output(s)")]
    private partial void LogWritten(string audit, long findings, int outputs);

    [LoggerMessage(LogLevel.Information, "{Audit}: written before, so that its message came twice")]
    private partial void LogWrittenBefore(string audit);

    [LoggerMessage(LogLevel.Warning, "{Audit}: the audit ended as {Status}, so that what it found is not all; that is written")]
    private partial void LogNotCompleted(string audit, AuditStatus? status);
}
