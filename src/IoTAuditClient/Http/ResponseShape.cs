using System.Text;
using System.Text.Json;

namespace IoTAuditClient.Http;

/// <summary>Which members of an answer hold structures, lists and maps. Scalars and unknown members are the SDK's to judge.</summary>
internal sealed class ResponseShape
{
    /// <summary>The member without which a list is taken to end.</summary>
    private const string PageToken = "nextToken";

    private static readonly ResponseShape Object = new();
    private static readonly ResponseShape Scalar = new() { IsScalar = true };
    private static readonly ResponseShape Texts = new() { Value = Scalar };

    private static readonly ResponseShape Identifier = new()
    {
        Members = [("policyVersionIdentifier", Object), ("issuerCertificateIdentifier", Object)],
    };

    private static readonly ResponseShape Resource = new()
    {
        Members = [("resourceIdentifier", Identifier), ("additionalInfo", Texts)],
    };

    private static readonly ResponseShape Resources = new() { Element = Resource };

    private static readonly ResponseShape Finding = new()
    {
        Members = [("nonCompliantResource", Resource), ("relatedResources", Resources)],
    };

    private static readonly ResponseShape CheckConfiguration = new() { Members = [("configuration", Texts)] };

    private static readonly ResponseShape Suppression = new() { Members = [("resourceIdentifier", Identifier)] };

    private static readonly ResponseShape Names = new() { Element = Scalar };

    private static readonly ResponseShape Target = new()
    {
        Members = [("findingIds", Names), ("auditCheckToReasonCodeFilter", Names.Map())],
    };

    private static readonly ResponseShape Parameters = new()
    {
        Members =
        [
            ("updateDeviceCertificateParams", Object),
            ("updateCACertificateParams", Object),
            ("addThingsToThingGroupParams", new ResponseShape { Members = [("thingGroupNames", Names)] }),
            ("replaceDefaultPolicyVersionParams", Object),
            ("enableIoTLoggingParams", Object),
            ("publishFindingToSnsParams", Object),
        ],
    };

    private static readonly ResponseShape Action = new() { Members = [("actionParams", Parameters)] };

    /// <summary>
    /// The answers of all the audit operations that the client has, one beside the other: none uses a name of another
    /// for something else.
    /// </summary>
    public static readonly ResponseShape Response = new()
    {
        Members =
        [
            ("finding", Finding),
            ("findings", Finding.List()),
            ("relatedResources", Resources),
            ("tasks", Object.List()),
            ("taskStatistics", Object),
            ("auditDetails", Object.Map()),
            ("auditNotificationTargetConfigurations", Object.Map()),
            ("auditCheckConfigurations", CheckConfiguration.Map()),
            ("scheduledAudits", Object.List()),
            ("suppressions", Suppression.List()),
            ("resourceIdentifier", Identifier),
            ("target", Target),
            ("auditCheckToActionsMapping", Names.Map()),
            ("actionsDefinition", Action.List()),
            ("actionsExecutions", Object.List()),
            ("actionIdentifiers", Object.List()),
            ("actionParams", Parameters),
            (PageToken, Scalar),
        ],
    };

    /// <summary>Gets whether it is a single value.</summary>
    public bool IsScalar { get; private init; }

    private (string Name, ResponseShape Shape)[] Members { get; init; } = [];

    /// <summary>Gets the shape of a list's elements; null for structures and maps.</summary>
    public ResponseShape? Element { get; private init; }

    /// <summary>Gets the shape of a map's values; null for everything else.</summary>
    private ResponseShape? Value { get; init; }

    /// <summary>Gets whether nothing within it has a shape.</summary>
    public bool IsLeaf => Members.Length == 0 && Value is null;

    /// <summary>Finds the shape of the member whose name the reader stands on; null where it has none.</summary>
    /// <param name="reader">Stands on the name.</param>
    /// <param name="place">Which member of the structure it is, from 0; -1 where it is none of them.</param>
    public ResponseShape? Find(ref Utf8JsonReader reader, out int place)
    {
        for (place = 0; place < Members.Length; place++)
        {
            if (Is(ref reader, Members[place].Name))
            {
                return Members[place].Shape;
            }
        }

        place = -1;
        return Value;
    }

    /// <summary>Whether the name that the reader stands on is the page token's in another case: the SDK would read past it.</summary>
    public static bool IsPageTokenOtherwise(ref Utf8JsonReader reader) => Is(ref reader, PageToken) && !reader.ValueTextEquals(PageToken);

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
    private static bool Is(ref Utf8JsonReader reader, string name) => reader.ValueIsEscaped
        ? string.Equals(TextOf(ref reader), name, StringComparison.OrdinalIgnoreCase)
        : reader.ValueSpan.Length == name.Length && Ascii.EqualsIgnoreCase(reader.ValueSpan, name);
}
