namespace IoTAuditClient.Reporting.Documents;

/// <summary>What several formats say of a finding in words.</summary>
internal static class FindingText
{
    /// <summary>The title of a finding that names no check.</summary>
    public const string NoTitle = "Audit finding";

    /// <summary>The title of the check, or its name where this version does not know it.</summary>
    public static string Title(AuditFinding finding, AuditCheck? check) => check?.Title
        ?? (FindingIdentity.CheckOf(finding) is { } name ? VisibleText.Show(name.Value) : NoTitle);

    /// <summary>Why the resource does not comply, as a sentence.</summary>
    public static string Reason(AuditFinding finding) => finding switch
    {
        { ReasonForNonCompliance: { Length: > 0 } reason } => reason,
        { ReasonForNonComplianceCode: { Length: > 0 } code } => $"{code}.",
        _ => "The resource failed the check.",
    };

    /// <summary>What can be done about findings of a check, beside its page of the guide.</summary>
    public static string Remediation(AuditCheck check) => "See the AWS IoT Device Defender developer guide. "
        + $"Mitigation actions that AWS offers: {string.Join(", ", check.MitigationActionTypes)}.";
}
