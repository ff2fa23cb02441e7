using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Ocsf;

/// <summary>The resources of an event: the non-compliant one as what is affected, and after it the related ones.</summary>
internal static class OcsfResources
{
    private const int Affected = 3;
    private const int Related = 4;

    public static void Write(Utf8JsonWriter json, AuditFinding finding, ExportContext context)
    {
        if (finding.NonCompliantResource is null && finding.RelatedResources.Count == 0)
        {
            return;
        }

        json.WriteStartArray("resources");
        if (finding.NonCompliantResource is { } resource)
        {
            Write(json, resource, Affected, "Affected", context);
        }

        foreach (var related in finding.RelatedResources)
        {
            Write(json, related, Related, "Related", context);
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// The ARN, or where none can be made the resource's key. Of two versions of a policy, which share an ARN, each has its own.
    /// </summary>
    public static string UidOf(AuditResource resource, ExportContext context) => resource.Identifier is ResourceIdentifier.PolicyVersion
        ? ResourceKey.Of(resource)
        : ResourceArn.Of(resource.Identifier, context) ?? ResourceKey.Of(resource);

    private static void Write(Utf8JsonWriter json, AuditResource resource, int roleId, string role, ExportContext context)
    {
        json.WriteStartObject();
        json.WriteText("uid", UidOf(resource, context));
        if (resource.Identifier is ResourceIdentifier.PolicyVersion policy)
        {
            json.WriteText("uid_alt", ResourceArn.Of(policy, context));
            json.WriteText("version", policy.PolicyVersionId);
        }

        json.WriteText("name", VisibleText.Show(ResourceKey.Of(resource)));
        json.WriteText("type", resource.Type?.Value);
        json.WriteNumber("role_id", roleId);
        json.WriteString("role", role);
        json.WriteText("region", context.Region);
        json.WriteText("cloud_partition", context.Partition);
        json.WriteStartObject("data");
        json.WriteIdentifier("resourceIdentifier", resource.Identifier);
        json.WriteMap("additionalInfo", resource.AdditionalInfo);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
