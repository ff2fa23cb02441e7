namespace IoTAuditClient.Reporting.Columns;

/// <summary>
/// The columns of a finding: AWS's own members in lower case with underscores, because Athena knows no other case, and beside them what the
/// other formats derive. They stay as they are, and later ones are added at the end.
/// </summary>
internal static class FindingColumns
{
    private static readonly (string Column, string Member)[] IdentifierMembers =
    [
        ("device_certificate_id", "deviceCertificateId"),
        ("device_certificate_arn", "deviceCertificateArn"),
        ("ca_certificate_id", "caCertificateId"),
        ("cognito_identity_pool_id", "cognitoIdentityPoolId"),
        ("client_id", "clientId"),
        ("policy_name", "policyName"),
        ("policy_version_id", "policyVersionId"),
        ("resource_account", "account"),
        ("iam_role_arn", "iamRoleArn"),
        ("role_alias_arn", "roleAliasArn"),
        ("issuer_certificate_subject", "issuerCertificateSubject"),
        ("issuer_id", "issuerId"),
        ("issuer_certificate_serial_number", "issuerCertificateSerialNumber"),
    ];

    public static Column[] Create() =>
    [
        new TextColumn("account_id", row => row.Located.Origin.AccountId),
        new TextColumn("region", row => row.Located.Origin.Region),
        new TextColumn("fingerprint", row => row.Located.Fingerprint),
        new TextColumn("finding_id", row => FindingIdentity.IdOf(row.Finding)),
        new TextColumn("task_id", row => row.Finding.TaskId),
        new TimeColumn("task_start_time", row => row.Finding.TaskStartTime),
        new TimeColumn("finding_time", row => row.Finding.FindingTime),
        new TextColumn("check_name", row => row.Finding.CheckName?.Value),
        new TextColumn("severity", row => row.Finding.Severity?.Value),
        new FlagColumn("is_suppressed", row => row.Finding.IsSuppressed),
        new TextColumn("reason_for_non_compliance_code", row => row.Finding.ReasonForNonComplianceCode),
        new TextColumn("reason_for_non_compliance", row => row.Finding.ReasonForNonCompliance),
        new TextColumn("resource_type", row => row.Finding.NonCompliantResource?.Type?.Value),
        new TextColumn("resource_key", row => FindingIdentity.Of(row.Finding).ResourceKey),
        new TextColumn("resource_arn", row => row.Located.ResourceArn),
        .. IdentifierMembers.Select(static it => new TextColumn(it.Column, row => row.Identifier(it.Member))),
        new TextColumn("additional_info", row => row.AdditionalInfo),
        new TextColumn("related_resources", row => row.RelatedResources),
        new TimeColumn("first_found_time", row => row.Located.FirstFound),
        new FlagColumn("is_resolved", row => row.Located.IsResolved),
        new FlagColumn("is_invented", row => row.IsInvented),
    ];
}
