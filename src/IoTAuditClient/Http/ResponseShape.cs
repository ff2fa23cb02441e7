using System.Text.Json;
using IoTAuditClient.Text;

namespace IoTAuditClient.Http;

/// <summary>Which members of an answer hold structures, lists and maps. Scalars and unknown members are the SDK's to judge.</summary>
internal sealed class ResponseShape
{
    private const int MaxNameLength = 128;
    private static readonly ResponseShape Object = new();

    private static readonly ResponseShape Identifier = new()
    {
        Members = [(Name("policyVersionIdentifier"), Object), (Name("issuerCertificateIdentifier"), Object)],
    };

    private static readonly ResponseShape Resource = new()
    {
        Members = [(Name("resourceIdentifier"), Identifier), (Name("additionalInfo"), Object)],
    };

    private static readonly ResponseShape Resources = new() { Element = Resource };

    private static readonly ResponseShape Finding = new()
    {
        Members = [(Name("nonCompliantResource"), Resource), (Name("relatedResources"), Resources)],
    };

    private static readonly ResponseShape CheckConfiguration = new() { Members = [(Name("configuration"), Object)] };

    /// <summary>The answers of all the audit operations that the client has, one beside the other: none uses a name of another for something else.</summary>
    public static readonly ResponseShape Response = new()
    {
        Members =
        [
            (Name("finding"), Finding),
            (Name("findings"), Finding.List()),
            (Name("relatedResources"), Resources),
            (Name("tasks"), Object.List()),
            (Name("taskStatistics"), Object),
            (Name("auditDetails"), Object.Map()),
            (Name("auditNotificationTargetConfigurations"), Object.Map()),
            (Name("auditCheckConfigurations"), CheckConfiguration.Map()),
            (Name("scheduledAudits"), Object.List()),
        ],
    };

    private (JsonEncodedText Name, ResponseShape Shape)[] Members { get; init; } = [];

    /// <summary>Gets the shape of a list's elements; null for structures and maps.</summary>
    public ResponseShape? Element { get; private init; }

    /// <summary>Gets the shape of a map's values; null for everything else.</summary>
    private ResponseShape? Value { get; init; }

    /// <summary>Finds the shape of the member whose name the reader stands on.</summary>
    public (string Name, ResponseShape Shape)? Find(ref Utf8JsonReader reader)
    {
        foreach (var (name, shape) in Members)
        {
            if (reader.ValueTextEquals(name.EncodedUtf8Bytes))
            {
                return (name.Value, shape);
            }
        }

        return Value is null ? null : (BoundedText.Show(reader.GetString()!, MaxNameLength), Value);
    }

    private ResponseShape List() => new() { Element = this };

    private ResponseShape Map() => new() { Value = this };

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);
}
