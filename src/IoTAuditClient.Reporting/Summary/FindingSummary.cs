using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Summary;

/// <summary>What findings come to: how many of which kind, suppressed ones apart. Its memory grows with the number of kinds, not of findings.</summary>
internal sealed class FindingSummary
{
    private readonly Dictionary<SummaryDimension, Dictionary<string, SummaryGroup>> _groups;

    public FindingSummary(IEnumerable<SummaryDimension> dimensions) => _groups = dimensions.ToDictionary(dimension => dimension, _ => new Dictionary<string, SummaryGroup>(StringComparer.Ordinal));

    /// <summary>All findings, suppressed ones too.</summary>
    public long Count { get; private set; }

    public long Suppressed { get; private set; }

    /// <summary>The times of the first and the last finding that says one.</summary>
    public (DateTimeOffset First, DateTimeOffset Last)? Period { get; private set; }

    public HashSet<string> TaskIds { get; } = new(StringComparer.Ordinal);

    public void Add(AuditFinding finding)
    {
        Count++;
        Suppressed += finding.IsSuppressed is true ? 1 : 0;
        if (finding.FindingTime is { } time)
        {
            Period = Period is { } period ? (time < period.First ? time : period.First, time > period.Last ? time : period.Last) : (time, time);
        }

        if (finding.TaskId is { } task)
        {
            TaskIds.Add(task);
        }

        foreach (var (dimension, groups) in _groups)
        {
            var key = KeyOf(dimension, finding);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = new SummaryGroup(key));
            }

            group.Add(finding);
        }
    }

    /// <summary>The groups of a dimension: audits the newest first, everything else the worst first, by the worst severity of what is not suppressed, then by number.</summary>
    public IReadOnlyList<SummaryGroup> Of(SummaryDimension dimension) =>
    [
        .. _groups[dimension].Values
            .OrderByDescending(group => dimension == SummaryDimension.Task ? group.AuditStart : null)
            .ThenByDescending(group => group.Open > 0)
            .ThenByDescending(group => group.Worst)
            .ThenByDescending(group => group.Open)
            .ThenByDescending(group => group.Suppressed)
            .ThenBy(group => group.Key, StringComparer.Ordinal),
    ];

    private static string KeyOf(SummaryDimension dimension, AuditFinding finding) => dimension switch
    {
        SummaryDimension.Severity => finding.Severity?.Value,
        SummaryDimension.Check => FindingIdentity.CheckOf(finding),
        SummaryDimension.Type => finding.NonCompliantResource?.Type?.Value,
        SummaryDimension.Reason => finding.ReasonForNonComplianceCode ?? finding.ReasonForNonCompliance,
        _ => finding.TaskId,
    } ?? "";
}
