using System.Text;
using System.Text.Json;
using IoTAuditClient.Text;

namespace IoTAuditClient.Http;

/// <summary>Which members of an answer hold structures, lists and maps. Scalars and unknown members are the SDK's to judge.</summary>
internal sealed class ResponseShape
{
    private const int MaxNameLength = 128;
    private static readonly ResponseShape Object = new();
    private static readonly ResponseShape Texts = new() { Value = new ResponseShape { IsScalar = true } };

    private static readonly ResponseShape Identifier = new()
    {
        Members = [(Name("policyVersionIdentifier"), Object), (Name("issuerCertificateIdentifier"), Object)],
    };

    private static readonly ResponseShape Resource = new()
    {
        Members = [(Name("resourceIdentifier"), Identifier), (Name("additionalInfo"), Texts)],
    };

    private static readonly ResponseShape Resources = new() { Element = Resource };

    private static readonly ResponseShape Finding = new()
    {
        Members = [(Name("nonCompliantResource"), Resource), (Name("relatedResources"), Resources)],
    };

    private static readonly ResponseShape CheckConfiguration = new() { Members = [(Name("configuration"), Texts)] };

    private static readonly ResponseShape Suppression = new() { Members = [(Name("resourceIdentifier"), Identifier)] };

    private static readonly ResponseShape Names = new() { Element = new ResponseShape { IsScalar = true } };

    private static readonly ResponseShape Target = new()
    {
        Members = [(Name("findingIds"), Names), (Name("auditCheckToReasonCodeFilter"), Names.Map())],
    };

    private static readonly ResponseShape Parameters = new()
    {
        Members =
        [
            (Name("updateDeviceCertificateParams"), Object),
            (Name("updateCACertificateParams"), Object),
            (Name("addThingsToThingGroupParams"), new ResponseShape { Members = [(Name("thingGroupNames"), Names)] }),
            (Name("replaceDefaultPolicyVersionParams"), Object),
            (Name("enableIoTLoggingParams"), Object),
            (Name("publishFindingToSnsParams"), Object),
        ],
    };

    private static readonly ResponseShape Action = new() { Members = [(Name("actionParams"), Parameters)] };

    /// <summary>
    /// The answers of all the audit operations that the client has, one beside the other: none uses a name of another
    /// for something else.
    /// </summary>
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
            (Name("suppressions"), Suppression.List()),
            (Name("resourceIdentifier"), Identifier),
            (Name("target"), Target),
            (Name("auditCheckToActionsMapping"), Names.Map()),
            (Name("actionsDefinition"), Action.List()),
            (Name("actionsExecutions"), Object.List()),
            (Name("actionIdentifiers"), Object.List()),
            (Name("actionParams"), Parameters),
        ],
    };

    /// <summary>Gets whether it is a single value.</summary>
    public bool IsScalar { get; private init; }

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
            if (Is(ref reader, name))
            {
                return (name.Value, shape);
            }
        }

        return Value is null ? null : (BoundedText.Show(TextOf(ref reader), MaxNameLength), Value);
    }

    private ResponseShape List() => new() { Element = this };

    private ResponseShape Map() => new() { Value = this };

    // AWSSDK.IoT 4.0.6 takes a member by its name in any case, later versions only as it is written. What either would read is checked.
    private static bool Is(ref Utf8JsonReader reader, JsonEncodedText name)
    {
        if (!reader.ValueIsEscaped && Ascii.IsValid(reader.ValueSpan))
        {
            return Ascii.EqualsIgnoreCase(reader.ValueSpan, name.EncodedUtf8Bytes);
        }

        return string.Equals(TextOf(ref reader), name.Value, StringComparison.OrdinalIgnoreCase);
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The escapes make half a surrogate pair: no member has such a name.
            return "";
        }
    }

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);
}
