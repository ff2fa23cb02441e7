using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>A finding, reduced to what the table shows of it.</summary>
internal sealed class ReportRow
{
    private const int DetailLimit = 20;

    public ReportRow(LocatedFinding located, ReportSeverity severity, NamedCounts check, NamedCounts resourceType)
    {
        var finding = located.Finding;
        Severity = severity;
        SeverityText = severity.IsDocumented || finding.Severity is not { Value.Length: > 0 } other
            ? severity.Caption
            : ReportText.Of(other.Value, limit: 100)!;
        Check = check;
        CheckName = check.IsRest ? ReportText.Of(finding.CheckName?.Value) ?? "" : check.Name;
        ResourceType = resourceType;
        ResourceTypeName = resourceType.IsRest ? ReportText.Of(finding.NonCompliantResource?.Type?.Value) ?? "" : resourceType.Name;
        IsSuppressed = finding.IsSuppressed == true;
        Resource = ReportText.Of(finding.NonCompliantResource?.Identifier);
        Reason = ReportText.Of(finding.ReasonForNonCompliance);
        ReasonCode = ReportText.Of(finding.ReasonForNonComplianceCode);
        FindingId = ReportText.Of(finding.FindingId);
        TaskId = ReportText.Of(finding.TaskId);
        FindingTime = finding.FindingTime;
        Fingerprint = located.Fingerprint;
        Origin = located.Origin;
        Details = DetailsOf(finding);
    }

    public ReportSeverity Severity { get; }

    public string SeverityText { get; }

    public NamedCounts Check { get; }

    public string CheckName { get; }

    public NamedCounts ResourceType { get; }

    public string ResourceTypeName { get; }

    public bool IsSuppressed { get; }

    public string? Resource { get; }

    public string? Reason { get; }

    public string? ReasonCode { get; }

    public string? FindingId { get; }

    public string? TaskId { get; }

    public DateTimeOffset? FindingTime { get; }

    public string Fingerprint { get; }

    public FindingOrigin Origin { get; }

    /// <summary>What else was said of the resource, and the related resources.</summary>
    public IReadOnlyList<string> Details { get; }

    private static string[] DetailsOf(AuditFinding finding)
    {
        var own = finding.NonCompliantResource is { } resource ? InfoOf(resource) : [];
        var related = finding.RelatedResources.SelectMany(it => InfoOf(it).Prepend($"related: {it.Identifier}"));
        string[] details = [.. own.Concat(related).Take(DetailLimit + 1).Select(text => ReportText.Of(text)!)];
        return details.Length <= DetailLimit ? details : [.. details[..DetailLimit], "and more"];
    }

    private static IEnumerable<string> InfoOf(AuditResource resource) => resource.AdditionalInfo.Select(pair =>
        TimeText.OfUnixMilliseconds(pair.Value, TimeZoneInfo.Utc) is { } time
            ? $"{pair.Key} = {pair.Value}, {time}"
            : $"{pair.Key} = {pair.Value}");
}
