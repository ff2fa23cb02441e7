namespace IoTAuditClient.Reporting.Html;

/// <summary>What the table can be filtered by.</summary>
internal enum ReportFilter
{
    /// <summary>By the rank of the severity.</summary>
    Severity,

    /// <summary>By the number of the check.</summary>
    Check,

    /// <summary>By the number of the resource type.</summary>
    ResourceType,

    /// <summary>By the number of the account and Region.</summary>
    Place,

    /// <summary>By the <see cref="ProblemState"/>.</summary>
    Status,
}
