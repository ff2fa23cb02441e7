using IoTAuditClient;
using IoTAuditClient.Reporting.Documents;

namespace IoTAudit.Tool.Findings;

/// <summary>A resource on a line that has little room: which kind it is, the check or the type beside it says.</summary>
internal static class ResourceText
{
    private const int ArnParts = 6;

    /// <summary>The values alone, as in <c>policy-name:3</c>, and of an ARN the part that names the resource.</summary>
    public static string Short(AuditResource? resource) => resource is null ? "" : Short(resource.Identifier);

    public static string Short(ResourceIdentifier identifier) =>
        string.Join(':', IdentifierLines.Of(identifier).Select(line => VisibleText.Show(Name(line.Value))));

    private static string Name(string value) =>
        value.StartsWith("arn:", StringComparison.Ordinal) && value.Split(':', ArnParts) is { Length: ArnParts } parts ? parts[^1] : value;
}
