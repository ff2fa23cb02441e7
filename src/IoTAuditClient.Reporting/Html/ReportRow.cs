using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>A finding, reduced to what the table shows of it.</summary>
internal sealed class ReportRow
{
    private const int DetailLimit = 20;

    public ReportRow(LocatedFinding located, RowKind kind, Urgency urgency)
    {
        var finding = located.Finding;
        Kind = kind;
        Urgency = urgency;
        State = urgency.IsSuppressed ? ProblemState.Suppressed : ProblemState.Open;
        SeverityText = kind.Severity.IsDocumented || finding.Severity is not { Value.Length: > 0 } other
            ? kind.Severity.Caption
            : ReportText.Of(other.Value, limit: 100)!;
        CheckName = kind.Check.IsRest ? ReportText.Of(finding.CheckName?.Value) ?? "" : kind.Check.Name;
        ResourceTypeName = kind.ResourceType.IsRest
            ? ReportText.Of(finding.NonCompliantResource?.Type?.Value) ?? ""
            : kind.ResourceType.Name;
        Resource = ReportText.Of(finding.NonCompliantResource?.Identifier);
        Reason = ReportText.Of(finding.ReasonForNonCompliance);
        ReasonCode = ReportText.Of(finding.ReasonForNonComplianceCode);
        FindingId = ReportText.Of(finding.FindingId);
        TaskId = ReportText.Of(finding.TaskId);
        FindingTime = finding.FindingTime;
        Origin = located.Origin;
        Details = DetailsOf(finding);
    }

    public RowKind Kind { get; }

    public Urgency Urgency { get; }

    /// <summary>What became of it, which is known when all audits are read.</summary>
    public ProblemState State { get; set; }

    public string SeverityText { get; }

    public string CheckName { get; }

    public string ResourceTypeName { get; }

    public string? Resource { get; }

    public string? Reason { get; }

    public string? ReasonCode { get; }

    public string? FindingId { get; }

    public string? TaskId { get; }

    public DateTimeOffset? FindingTime { get; }

    public string Fingerprint => FindingIdentity.TextOf(Kind.Problem);

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
