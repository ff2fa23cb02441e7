namespace IoTAuditClient.Emulator;

/// <summary>The names of the operations that the emulator answers, as AWS spells them.</summary>
public static class EmulatedOperation
{
    /// <summary>One finding by its id: <c>GET /audit/findings/{findingId}</c>.</summary>
    public const string DescribeAuditFinding = "DescribeAuditFinding";

    /// <summary>Findings of an audit or a time range, page by page: <c>POST /audit/findings</c>.</summary>
    public const string ListAuditFindings = "ListAuditFindings";

    /// <summary>All related resources of a finding, page by page: <c>GET /audit/relatedResources</c>.</summary>
    public const string ListRelatedResourcesForAuditFinding = "ListRelatedResourcesForAuditFinding";

    internal static readonly string[] All = [DescribeAuditFinding, ListAuditFindings, ListRelatedResourcesForAuditFinding];

    internal static void ThrowIfUnknown(string operation, string parameter)
    {
        ArgumentNullException.ThrowIfNull(operation, parameter);
        if (!All.Contains(operation, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{operation}' is not an operation of the emulator. It knows {string.Join(", ", All)}.", parameter);
        }
    }
}
