using System.Text.Json.Serialization;
using IoTAuditClient.Model;
using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient;

/// <summary>A resource that a finding speaks of: the non-compliant one, or a related one.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Two resources are equal when all their members are,
/// <see cref="AdditionalInfo"/> in any order, text compared ordinally. Comes from the AWS structures
/// NonCompliantResource and RelatedResource.
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
public sealed record AuditResource
{
    // As text, because a nullable structure takes twice the memory, and a finding may have ten thousand resources.
    private readonly string? _type;
    private readonly ResourceIdentifier _identifier = ResourceIdentifier.Unrecognized.Empty;
    private readonly ValueMap _additionalInfo = ValueMap.Empty;

    /// <summary>Gets what kind of resource it is.</summary>
    /// <value>The default is <see langword="null"/>. Assigning it picks the case of <see cref="Identifier"/> anew.</value>
    public AuditResourceType? Type
    {
        get => _type;
        init
        {
            _type = value?.Value;
            _identifier = IdentifierMembers.Resolve(_identifier, value);
        }
    }

    /// <summary>Gets which resource it is.</summary>
    /// <value>
    /// Never null. <see cref="Type"/> picks the case where a member of that case is set; otherwise the first case with a set member
    /// does, in the order of the parameters of <see cref="ResourceIdentifier.Match"/> but with
    /// <see cref="ResourceIdentifier.AccountSettings"/> last; where none is set it is <see cref="ResourceIdentifier.Unrecognized"/>,
    /// the default. An identifier that is assigned keeps all its members and is brought into this form, so that resources that say
    /// the same are equal.
    /// </value>
    public ResourceIdentifier Identifier
    {
        get => _identifier;
        init => _identifier = IdentifierMembers.Resolve(value ?? ResourceIdentifier.Unrecognized.Empty, _type);
    }

    /// <summary>Gets what else the service says of the resource, such as EXPIRATION_TIME in Unix milliseconds.</summary>
    /// <value>
    /// Never null, keys compared ordinally, in the service's order. What is assigned is copied; null becomes an empty dictionary,
    /// and a null value becomes empty text, so that its key is not lost. The default is empty.
    /// </value>
    public IReadOnlyDictionary<string, string> AdditionalInfo
    {
        get => _additionalInfo;
        init => _additionalInfo = ValueMap.Copy(value!);
    }

    /// <summary>Returns the members that have a value, on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their
    /// code, such as <c>\u001B</c>.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditResource));
        printer.Text(nameof(Type), Type?.Value);
        printer.Shown(nameof(Identifier), Identifier);
        printer.Shown(nameof(AdditionalInfo), _additionalInfo.Count == 0 ? null : _additionalInfo);
        return printer.ToString();
    }
}
