using IoTAuditClient;

namespace TestWithEmulator;

/// <summary>The class to be tested: it counts the findings of an audit that are critical or worse and not suppressed.</summary>
public sealed class CriticalFindings(IAuditFindingClient findings)
{
    public async Task<int> CountAsync(string taskId, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var finding in findings.ListAsync(AuditFindingQuery.ForTask(taskId), cancellationToken))
        {
            count += finding.Severity >= FindingSeverity.Critical && finding.IsSuppressed is not true ? 1 : 0;
        }

        return count;
    }
}
