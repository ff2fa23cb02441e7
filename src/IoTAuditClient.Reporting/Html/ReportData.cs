using System.Globalization;
using IoTAuditClient.Reporting.Summary;

namespace IoTAuditClient.Reporting.Html;

/// <summary>What the page says of findings that come one after the other.</summary>
internal sealed class ReportData(int rowLimit)
{
    private readonly WorstRows _rows = new(rowLimit);

    public SeverityCounts Totals { get; } = new();

    public ProblemCounts Problems { get; } = new();

    public Breakdown Checks { get; } = new();

    public Breakdown ResourceTypes { get; } = new();

    public Breakdown Audits { get; } = new();

    /// <summary>How many audits there are, such as <c>12</c> or <c>more than 1,000</c>.</summary>
    public string AuditCount => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Audits.All.Any(static audit => audit.IsRest) ? "more than " : "")}{Audits.All.Count(static audit => !audit.IsRest):N0}");

    public DateTimeOffset? FirstFound { get; private set; }

    public DateTimeOffset? LastFound { get; private set; }

    /// <summary>The findings that the table has. To be taken once, at the end.</summary>
    public ReportRow[] TakeRows() => _rows.Take();

    public void Add(LocatedFinding located)
    {
        var finding = located.Finding;
        var severity = ReportSeverity.Of(finding.Severity);
        var check = Checks.Of(finding.CheckName is { } name ? AuditCheckCatalog.Resolve(name).Value : null);
        var resourceType = ResourceTypes.Of(finding.NonCompliantResource?.Type?.Value);
        var audit = Audits.Of(finding.TaskId);
        audit.Start ??= audit.IsRest ? null : finding.TaskStartTime;
        foreach (var counts in (ReadOnlySpan<SeverityCounts>)[Totals, check.Counts, resourceType.Counts, audit.Counts])
        {
            counts.Add(severity, finding.IsSuppressed == true);
        }

        Problems.Add(finding, located.Origin);
        if (finding.FindingTime is { } time)
        {
            FirstFound = FirstFound < time ? FirstFound : time;
            LastFound = LastFound > time ? LastFound : time;
        }

        _rows.Add(located, severity, check, resourceType);
    }
}
