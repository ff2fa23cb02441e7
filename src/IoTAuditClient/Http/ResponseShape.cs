using System.Text.Json;

namespace IoTAuditClient.Http;

/// <summary>Which members of an answer hold structures, lists and maps. Scalars and unknown members are the SDK's to judge.</summary>
internal sealed class ResponseShape
{
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

    /// <summary>The answers of all the audit operations that the client has, one beside the other: none uses a name of another for something else.</summary>
    public static readonly ResponseShape Response = new()
    {
        Members = [(Name("finding"), Finding), (Name("findings"), new() { Element = Finding }), (Name("relatedResources"), Resources)],
    };

    private (JsonEncodedText Name, ResponseShape Shape)[] Members { get; init; } = [];

    /// <summary>Gets the shape of a list's elements; null for structures and maps.</summary>
    public ResponseShape? Element { get; private init; }

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

        return null;
    }

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);
}
