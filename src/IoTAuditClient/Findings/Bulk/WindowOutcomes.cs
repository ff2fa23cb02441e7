namespace IoTAuditClient.Findings.Bulk;

/// <summary>
/// Gives the outcomes of a window in the order that was asked for. In the order of the ids it holds those that are early.
/// </summary>
internal sealed class WindowOutcomes(DescribeManyOrder order, int count)
{
    // Stryker disable once Conditional : more room than one that is never used changes nothing but the memory.
    private readonly AuditFindingOutcome?[] _held = new AuditFindingOutcome?[order is DescribeManyOrder.Input ? count : 1];
    private int _next;

    /// <summary>Adds the outcome of an id. In the order of the answers it has to be taken before another one comes.</summary>
    public void Add(int place, AuditFindingOutcome outcome) => _held[order is DescribeManyOrder.Input ? place : 0] = outcome;

    /// <returns>The next outcome; null where it is not there yet.</returns>
    public AuditFindingOutcome? Take()
    {
        if (_next == _held.Length || _held[_next] is not { } outcome)
        {
            return null;
        }

        _held[_next] = null;
        _next += order is DescribeManyOrder.Input ? 1 : 0;
        return outcome;
    }
}
