using System.Collections.Concurrent;

namespace IoTAuditClient.Emulator;

/// <summary>The quotas in force. A call over its operation's quota gets a ThrottlingException with HTTP 400, as AWS IoT answers.</summary>
/// <remarks>Thread-safe. A change holds from the next request on. Driven by <see cref="AuditEmulatorOptions.TimeProvider"/>.</remarks>
public sealed class AuditQuotas
{
    private static readonly (string Operation, int Rate)[] DocumentedRates =
    [
        (EmulatedOperation.DescribeAuditFinding, 25),
        (EmulatedOperation.ListAuditFindings, 10),
        (EmulatedOperation.DescribeAuditTask, 25),
        (EmulatedOperation.ListAuditTasks, 10),
        (EmulatedOperation.StartOnDemandAuditTask, 10),
        (EmulatedOperation.CancelAuditTask, 10),
        (EmulatedOperation.DescribeAccountAuditConfiguration, 5),
        (EmulatedOperation.ListScheduledAudits, 5),
        (EmulatedOperation.CreateAuditSuppression, 10),
        (EmulatedOperation.DescribeAuditSuppression, 10),
        (EmulatedOperation.UpdateAuditSuppression, 10),
        (EmulatedOperation.DeleteAuditSuppression, 10),
        (EmulatedOperation.ListAuditSuppressions, 10),
        (EmulatedOperation.DescribeMitigationAction, 25),
        (EmulatedOperation.StartAuditMitigationActionsTask, 10),
        (EmulatedOperation.DescribeAuditMitigationActionsTask, 25),
        (EmulatedOperation.ListAuditMitigationActionsTasks, 10),
        (EmulatedOperation.ListAuditMitigationActionsExecutions, 10),
        (EmulatedOperation.CancelAuditMitigationActionsTask, 10),
    ];

    private readonly ConcurrentDictionary<string, TokenBucket> _buckets = new(StringComparer.Ordinal);
    private readonly TimeProvider _timeProvider;

    internal AuditQuotas(AuditEmulatorOptions options)
    {
        _timeProvider = options.TimeProvider;
        foreach (var (operation, quota) in options.Quotas)
        {
            Set(operation, quota);
        }
    }

    /// <summary>
    /// Gives an operation a quota. A new one starts with a full bucket; a changed one keeps what is left in it, up to the new burst.
    /// </summary>
    /// <param name="operation">The operation, one of <see cref="EmulatedOperation"/>.</param>
    /// <param name="quota">The quota.</param>
    /// <exception cref="ArgumentException">
    /// The emulator does not know the operation, or the quota is the default value of its type.
    /// </exception>
    public void Set(string operation, AuditQuota quota)
    {
        EmulatedOperation.ThrowIfUnknown(operation, nameof(operation));
        if (quota.Burst < 1)
        {
            throw new ArgumentException(
                $"default({nameof(AuditQuota)}) is no quota. Create one with a rate and a burst, or use {nameof(Remove)}.",
                nameof(quota));
        }

        _buckets.GetOrAdd(operation, _ => new TokenBucket(quota, _timeProvider)).Change(quota);
    }

    /// <summary>
    /// Gives every operation that AWS documents a rate for that rate: 25 a second to describe a finding, an audit, a mitigation
    /// task or action, 5 for the account's settings and its scheduled audits, 10 for all others.
    /// </summary>
    /// <remarks>
    /// AWS documents no burst, and no rate for ListRelatedResourcesForAuditFinding; the burst here is one second's worth. That of
    /// ListMitigationActions is not known here.
    /// </remarks>
    public void SetDocumented()
    {
        foreach (var (operation, rate) in DocumentedRates)
        {
            Set(operation, new AuditQuota(rate, rate));
        }
    }

    /// <summary>Takes the quota of an operation away.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return _buckets.TryRemove(operation, out _);
    }

    /// <summary>Takes every quota away.</summary>
    public void Clear() => _buckets.Clear();

    internal void Take(string operation)
    {
        if (_buckets.TryGetValue(operation, out var bucket) && !bucket.TryTake())
        {
            throw new ServiceException(400, Throttling.Code, Throttling.Message);
        }
    }
}
