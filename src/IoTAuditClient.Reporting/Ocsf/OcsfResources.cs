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

    public static void Write(Utf8JsonWriter json, AuditFinding finding, FindingOrigin origin)
    {
        if (finding.NonCompliantResource is null && finding.RelatedResources.Count == 0)
        {
            return;
        }

        json.WriteStartArray("resources");
        if (finding.NonCompliantResource is { } resource)
        {
            Write(json, resource, Affected, "Affected", origin);
        }

        foreach (var related in finding.RelatedResources)
        {
            Write(json, related, Related, "Related", origin);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, AuditResource resource, int roleId, string role, FindingOrigin origin)
    {
        json.WriteStartObject();
        json.WriteText("uid", ResourceUid.Of(resource, origin));
        if (resource.Identifier is ResourceIdentifier.PolicyVersion policy)
        {
            json.WriteText("uid_alt", ResourceArn.Of(policy, origin));
            json.WriteText("version", policy.PolicyVersionId);
        }

        json.WriteText("name", VisibleText.Show(ResourceKey.Of(resource)));
        json.WriteText("type", resource.Type?.Value);
        json.WriteNumber("role_id", roleId);
        json.WriteString("role", role);
        json.WriteText("region", origin.Region);
        json.WriteText("cloud_partition", origin.Partition);
        json.WriteStartObject("data");
        json.WriteIdentifier("resourceIdentifier", resource.Identifier);
        json.WriteMap("additionalInfo", resource.AdditionalInfo);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
