namespace IoTAuditClient.Options;

/// <summary>
/// How many calls of each operation AWS grants an account in a second. An operation that the client has stands here
/// with its rate, and nowhere else.
/// </summary>
/// <remarks>AWS documents no rate for ListRelatedResourcesForAuditFinding and ListMitigationActions; they have the one of the other
/// lists.</remarks>
internal static class DocumentedRates
{
    /// <summary>The operations in the order of the documents, and their calls a second.</summary>
    public static readonly IReadOnlyList<KeyValuePair<string, double>> All =
    [
        new("DescribeAuditFinding", 25),
        new("ListAuditFindings", 10),
        new("ListRelatedResourcesForAuditFinding", 10),
        new("DescribeAuditTask", 25),
        new("ListAuditTasks", 10),
        new("StartOnDemandAuditTask", 10),
        new("CancelAuditTask", 10),
        new("DescribeAccountAuditConfiguration", 5),
        new("ListScheduledAudits", 5),
        new("CreateAuditSuppression", 10),
        new("DescribeAuditSuppression", 10),
        new("UpdateAuditSuppression", 10),
        new("DeleteAuditSuppression", 10),
        new("ListAuditSuppressions", 10),
        new("StartAuditMitigationActionsTask", 10),
        new("DescribeAuditMitigationActionsTask", 25),
        new("ListAuditMitigationActionsTasks", 10),
        new("ListAuditMitigationActionsExecutions", 10),
        new("CancelAuditMitigationActionsTask", 10),
        new("ListMitigationActions", 10),
        new("DescribeMitigationAction", 25),
    ];

    private static readonly Dictionary<string, double> ByOperation = new(All, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the operations, as an error message lists them.</summary>
    public static string Names => string.Join(", ", All.Select(static rate => rate.Key));

    public static bool Has(string operation) => ByOperation.ContainsKey(operation);

    public static double Of(string operation) => ByOperation[operation];
}
