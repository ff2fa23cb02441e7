using System.Text;
using System.Text.Json;

namespace IoTAuditClient.Http;

/// <summary>Which members of an answer hold structures, lists and maps. Scalars and unknown members are the SDK's to judge.</summary>
internal sealed class ResponseShape
{
    private static readonly ResponseShape Object = new();
    private static readonly ResponseShape Texts = new() { Value = new ResponseShape { IsScalar = true } };

    private static readonly ResponseShape Identifier = new()
    {
        Members = [("policyVersionIdentifier"u8.ToArray(), Object), ("issuerCertificateIdentifier"u8.ToArray(), Object)],
    };

    private static readonly ResponseShape Resource = new()
    {
        Members = [("resourceIdentifier"u8.ToArray(), Identifier), ("additionalInfo"u8.ToArray(), Texts)],
    };

    private static readonly ResponseShape Resources = new() { Element = Resource };

    private static readonly ResponseShape Finding = new()
    {
        Members = [("nonCompliantResource"u8.ToArray(), Resource), ("relatedResources"u8.ToArray(), Resources)],
    };

    private static readonly ResponseShape CheckConfiguration = new() { Members = [("configuration"u8.ToArray(), Texts)] };

    private static readonly ResponseShape Suppression = new() { Members = [("resourceIdentifier"u8.ToArray(), Identifier)] };

    private static readonly ResponseShape Names = new() { Element = new ResponseShape { IsScalar = true } };

    private static readonly ResponseShape Target = new()
    {
        Members = [("findingIds"u8.ToArray(), Names), ("auditCheckToReasonCodeFilter"u8.ToArray(), Names.Map())],
    };

    private static readonly ResponseShape Parameters = new()
    {
        Members =
        [
            ("updateDeviceCertificateParams"u8.ToArray(), Object),
            ("updateCACertificateParams"u8.ToArray(), Object),
            ("addThingsToThingGroupParams"u8.ToArray(), new ResponseShape { Members = [("thingGroupNames"u8.ToArray(), Names)] }),
            ("replaceDefaultPolicyVersionParams"u8.ToArray(), Object),
            ("enableIoTLoggingParams"u8.ToArray(), Object),
            ("publishFindingToSnsParams"u8.ToArray(), Object),
        ],
    };

    private static readonly ResponseShape Action = new() { Members = [("actionParams"u8.ToArray(), Parameters)] };

    /// <summary>
    /// The answers of all the audit operations that the client has, one beside the other: none uses a name of another
    /// for something else.
    /// </summary>
    public static readonly ResponseShape Response = new()
    {
        Members =
        [
            ("finding"u8.ToArray(), Finding),
            ("findings"u8.ToArray(), Finding.List()),
            ("relatedResources"u8.ToArray(), Resources),
            ("tasks"u8.ToArray(), Object.List()),
            ("taskStatistics"u8.ToArray(), Object),
            ("auditDetails"u8.ToArray(), Object.Map()),
            ("auditNotificationTargetConfigurations"u8.ToArray(), Object.Map()),
            ("auditCheckConfigurations"u8.ToArray(), CheckConfiguration.Map()),
            ("scheduledAudits"u8.ToArray(), Object.List()),
            ("suppressions"u8.ToArray(), Suppression.List()),
            ("resourceIdentifier"u8.ToArray(), Identifier),
            ("target"u8.ToArray(), Target),
            ("auditCheckToActionsMapping"u8.ToArray(), Names.Map()),
            ("actionsDefinition"u8.ToArray(), Action.List()),
            ("actionsExecutions"u8.ToArray(), Object.List()),
            ("actionIdentifiers"u8.ToArray(), Object.List()),
            ("actionParams"u8.ToArray(), Parameters),
        ],
    };

    /// <summary>Gets whether it is a single value.</summary>
    public bool IsScalar { get; private init; }

    private (byte[] Name, ResponseShape Shape)[] Members { get; init; } = [];

    /// <summary>Gets the shape of a list's elements; null for structures and maps.</summary>
    public ResponseShape? Element { get; private init; }

    /// <summary>Gets the shape of a map's values; null for everything else.</summary>
    private ResponseShape? Value { get; init; }

    /// <summary>Gets whether nothing within it has a shape.</summary>
    public bool IsLeaf => Members.Length == 0 && Value is null;

    /// <summary>Finds the shape of the member whose name the reader stands on; null where it has none.</summary>
    public ResponseShape? Find(ref Utf8JsonReader reader)
    {
        foreach (var (name, shape) in Members)
        {
            if (Is(ref reader, name))
            {
                return shape;
            }
        }

        return Value;
    }

    /// <summary>The text that the reader stands on; empty where its escapes make half a surrogate pair, as those of no member do.</summary>
    public static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private ResponseShape List() => new() { Element = this };

    private ResponseShape Map() => new() { Value = this };

    // AWSSDK.IoT 4.0.6 takes a member by its name in any case, later versions only as it is written. What either would read is checked.
    private static bool Is(ref Utf8JsonReader reader, byte[] name) => reader.ValueIsEscaped
        ? string.Equals(TextOf(ref reader), Encoding.ASCII.GetString(name), StringComparison.OrdinalIgnoreCase)
        : reader.ValueSpan.Length == name.Length && Ascii.EqualsIgnoreCase(reader.ValueSpan, name);
}
