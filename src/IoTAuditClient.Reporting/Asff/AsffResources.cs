using System.Text.Json;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Asff;

/// <summary>
/// The resources of a finding: the non-compliant one, then the related ones. ASFF has a type of its own for roles of IAM, and none for
/// anything of AWS IoT, so the others are of the type Other, which is what AWS asks for then.
/// </summary>
internal sealed class AsffResources(Utf8JsonWriter json, LocatedFinding located, AsffRoom room)
{
    private const int IdBytes = 512;
    private const int KeyBytes = 127;
    private const int ValueBytes = 1_023;

    private readonly IReadOnlyList<AuditResource> _related = located.Finding.RelatedResources;
    private int _detailsLeftOut;

    /// <summary>What there was no room for, for people; null where all of it is there. Known when the resources are written.</summary>
    public string? LeftOut
    {
        get
        {
            string?[] parts =
            [
                _related.Count > room.MostRelated ? $"{_related.Count - room.MostRelated} related resources" : null,
                _related.Count > 0 && room is { MostRelated: > 0, HasRelatedDetails: false } ? "the details of related resources" : null,
                _detailsLeftOut > 0 ? $"{_detailsLeftOut} details of resources" : null,
            ];
            var text = string.Join(", ", parts.Where(static part => part is not null));
            return text.Length == 0 ? null : text;
        }
    }

    public void Write()
    {
        json.WriteStartArray("Resources");
        Write(located.Finding.NonCompliantResource, hasDetails: true);
        foreach (var related in _related.Take(room.MostRelated))
        {
            Write(related, room.HasRelatedDetails);
        }

        json.WriteEndArray();
    }

    private void Write(AuditResource? resource, bool hasDetails)
    {
        var origin = located.Origin;
        var id = resource is null ? ResourceKey.Of(null) : ResourceUid.Of(resource, origin);
        json.WriteStartObject();
        json.WriteString("Type", resource?.Identifier is ResourceIdentifier.IamRole { Arn: not null } ? "AwsIamRole" : "Other");
        json.WriteString("Id", AsffText.Of(id, IdBytes) ?? ResourceKey.Of(null));
        if (origin.Partition is "aws" or "aws-cn" or "aws-us-gov")
        {
            json.WriteString("Partition", origin.Partition);
        }

        json.WriteString("Region", origin.Region);
        if (resource is not null && hasDetails)
        {
            WriteDetails(resource);
        }

        json.WriteEndObject();
    }

    private void WriteDetails(AuditResource resource)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("resourceType", resource.Type?.Value);
        foreach (var (name, value) in IdentifierTexts.Of(resource.Identifier))
        {
            Add(name, value);
        }

        foreach (var (name, value) in resource.AdditionalInfo)
        {
            // Blank values are none to Security Hub, and of additional information that there is one may be all that it says.
            Add($"additionalInfo.{name}", string.IsNullOrWhiteSpace(value) ? "(blank)" : value);
        }

        if (details.Count > 0)
        {
            json.WriteStartObject("Details");
            json.WriteStartObject("Other");
            foreach (var (name, value) in details)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        void Add(string name, string? value)
        {
            // Two long names may be cut to the same one.
            if (AsffText.Of(value, ValueBytes) is { } text
                && (details.Count >= room.MostDetails || !details.TryAdd(AsffText.Of(name, KeyBytes)!, text)))
            {
                _detailsLeftOut++;
            }
        }
    }
}
