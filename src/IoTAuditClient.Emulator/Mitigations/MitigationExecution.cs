namespace IoTAuditClient.Emulator;

/// <summary>One action on one finding: when it is taken, and what became of it.</summary>
internal sealed class MitigationExecution(KeptAction action, IReadOnlyList<string> resources)
{
    private DateTimeOffset _startsAt;
    private string? _outcome;

    public KeptAction Action => action;

    /// <summary>What the action changes of the fleet, as keys of <see cref="ResourceKey.OfChange"/>.</summary>
    public IReadOnlyList<string> Resources => resources;

    public DateTimeOffset EndsAt { get; private set; }

    public DateTimeOffset? EndTime { get; private set; }

    public string? ErrorCode => _outcome == MitigationTerms.Failed ? action.Action.Failure?.Code : null;

    public string? Message => _outcome == MitigationTerms.Failed ? action.Action.Failure?.Message : null;

    /// <summary>The final status, or null while there is none.</summary>
    public string? Outcome => _outcome;

    public string StatusAt(DateTimeOffset now) =>
        _outcome ?? (now < _startsAt ? MitigationTerms.Pending : MitigationTerms.InProgress);

    /// <summary>When it has started; null where it waits, or was canceled before.</summary>
    public DateTimeOffset? StartTimeAt(DateTimeOffset now) => _startsAt <= (EndTime ?? now) ? _startsAt : null;

    public void Plan(DateTimeOffset startsAt, DateTimeOffset endsAt) => (_startsAt, EndsAt) = (startsAt, endsAt);

    public void Skip(DateTimeOffset time)
    {
        Plan(time, time);
        End(MitigationTerms.Skipped, time);
    }

    public void Complete() => End(action.Action.Failure is null ? MitigationTerms.Completed : MitigationTerms.Failed, EndsAt);

    public void Cancel(DateTimeOffset time)
    {
        if (_outcome is null)
        {
            End(MitigationTerms.Canceled, time);
        }
    }

    private void End(string outcome, DateTimeOffset time) => (_outcome, EndTime) = (outcome, time);
}
