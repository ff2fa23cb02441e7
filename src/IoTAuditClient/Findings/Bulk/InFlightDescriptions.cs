using IoTAuditClient.Calls;
using IoTAuditClient.Failures;
using IoTAuditClient.Pacing;

namespace IoTAuditClient.Findings.Bulk;

/// <summary>The calls of a bulk run that are under way. An id that is asked for again while it is under way shares the call.</summary>
internal sealed class InFlightDescriptions(
    Func<string, CallSettings, CancellationToken, Task<AuditFinding?>> describe,
    IBulkProgress progress,
    CancellationToken cancellationToken)
{
    private readonly object _lock = new();
    private readonly Dictionary<string, Task<AuditFindingOutcome>> _calls = new(StringComparer.Ordinal);

    public Task<AuditFindingOutcome> Start(string? findingId)
    {
        if (findingId is null)
        {
            return Task.FromResult(AuditFindingOutcome.Failed("", new ArgumentNullException(nameof(findingId), "A finding id is null.")));
        }

        lock (_lock)
        {
            if (!_calls.TryGetValue(findingId, out var call))
            {
                // The call runs on another thread, because one that ends at once would end before it is noted here.
                call = Task.Run(() => DescribeAsync(findingId), CancellationToken.None);
                _calls.Add(findingId, call);
            }

            return call;
        }
    }

    /// <summary>Waits for all that is under way; its exceptions belong to the consumer of the outcomes.</summary>
    public async Task DrainAsync()
    {
        while (true)
        {
            Task[] calls;
            lock (_lock)
            {
                calls = [.. _calls.Values];
            }

            if (calls.Length == 0)
            {
                return;
            }

            await Task.WhenAll(calls).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<AuditFindingOutcome> DescribeAsync(string findingId)
    {
        try
        {
            var settings = new CallSettings
            {
                Subject = CallSubject.Finding(findingId),
                ToleratesNotFound = true,
                Priority = PermitPriority.Bulk,
                OnThrottled = progress.CountThrottle,
            };
            var finding = await describe(findingId, settings, cancellationToken).ConfigureAwait(false);
            return finding is null ? AuditFindingOutcome.NotFound(findingId) : AuditFindingOutcome.Found(findingId, finding);
        }
        catch (Exception exception) when (exception is AuditClientException or ArgumentException)
        {
            return AuditFindingOutcome.Failed(findingId, exception);
        }
        finally
        {
            lock (_lock)
            {
                _calls.Remove(findingId);
            }
        }
    }
}
