namespace IoTAuditClient.Reporting;

/// <summary>Counts the findings of a <see cref="FindingSummary"/> that have one value in common.</summary>
public sealed class SummaryGroup
{
    private readonly Dictionary<FindingSeverity, long> _open = [];
    private FindingSeverity _worst;

    internal SummaryGroup(string? value) => Value = value;

    /// <summary>Gets what the findings have in common.</summary>
    /// <value>Null for the findings that do not say it.</value>
    public string? Value { get; }

    /// <summary>Gets how many findings are not suppressed.</summary>
    public long Open { get; private set; }

    /// <summary>Gets how many findings are suppressed.</summary>
    public long Suppressed { get; private set; }

    /// <summary>Gets the worst severity of the findings that are not suppressed.</summary>
    /// <value>Null where there are none, or none has a severity.</value>
    public FindingSeverity? WorstSeverity => _worst == default ? default(FindingSeverity?) : _worst;

    /// <summary>Gets when the audit of the findings started, the first one where they are of several.</summary>
    /// <value>Null where no finding says it.</value>
    public DateTimeOffset? AuditStart { get; private set; }

    /// <summary>Counts the findings that are not suppressed by their severity.</summary>
    /// <returns>
    /// The worst severity first. Findings without a severity count under <c>default(FindingSeverity)</c>. Each call makes the list anew.
    /// </returns>
    public IReadOnlyList<KeyValuePair<FindingSeverity, long>> OpenBySeverity() => [.. _open.OrderByDescending(entry => entry.Key)];

    internal void Add(AuditFinding finding)
    {
        if (finding.TaskStartTime is { } start && !(AuditStart <= start))
        {
            AuditStart = start;
        }

        if (finding.IsSuppressed is true)
        {
            Suppressed++;
            return;
        }

        Open++;
        var severity = finding.Severity ?? default;
        _open[severity] = _open.GetValueOrDefault(severity) + 1;
        if (severity > _worst)
        {
            _worst = severity;
        }
    }
}
