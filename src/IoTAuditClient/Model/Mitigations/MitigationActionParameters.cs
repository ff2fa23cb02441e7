using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>What a mitigation action does, and with what. The member that is set says which kind of action it is.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Each member is <see langword="null"/> where the service did not set it;
/// of an action of a kind that this version does not know, all are. Comes from the AWS structure MitigationActionParams.
/// </remarks>
public sealed record MitigationActionParameters
{
    /// <summary>Gets how a device certificate is changed.</summary>
    [JsonPropertyName("updateDeviceCertificateParams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UpdateDeviceCertificateAction? UpdateDeviceCertificate { get; init; }

    /// <summary>Gets how a CA certificate is changed.</summary>
    [JsonPropertyName("updateCACertificateParams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UpdateCaCertificateAction? UpdateCaCertificate { get; init; }

    /// <summary>Gets which groups the things are added to.</summary>
    [JsonPropertyName("addThingsToThingGroupParams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AddThingsToThingGroupAction? AddThingsToThingGroup { get; init; }

    /// <summary>Gets what replaces the default version of a policy.</summary>
    [JsonPropertyName("replaceDefaultPolicyVersionParams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReplaceDefaultPolicyVersionAction? ReplaceDefaultPolicyVersion { get; init; }

    /// <summary>Gets how logging is switched on.</summary>
    [JsonPropertyName("enableIoTLoggingParams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EnableIotLoggingAction? EnableIotLogging { get; init; }

    /// <summary>Gets where the finding is published.</summary>
    [JsonPropertyName("publishFindingToSnsParams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PublishFindingToSnsAction? PublishFindingToSns { get; init; }

    /// <summary>Gets the type of the action that has these parameters.</summary>
    /// <value><see langword="null"/> where none is set that this version knows.</value>
    [JsonIgnore]
    public AuditMitigationActionType? Type => this switch
    {
        { UpdateDeviceCertificate: not null } => AuditMitigationActionType.UpdateDeviceCertificate,
        { UpdateCaCertificate: not null } => AuditMitigationActionType.UpdateCaCertificate,
        { AddThingsToThingGroup: not null } => AuditMitigationActionType.AddThingsToThingGroup,
        { ReplaceDefaultPolicyVersion: not null } => AuditMitigationActionType.ReplaceDefaultPolicyVersion,
        { EnableIotLogging: not null } => AuditMitigationActionType.EnableIotLogging,
        { PublishFindingToSns: not null } => AuditMitigationActionType.PublishFindingToSns,
        _ => default(AuditMitigationActionType?),
    };

    /// <summary>Returns the parameters on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(MitigationActionParameters));
        printer.Shown(nameof(UpdateDeviceCertificate), UpdateDeviceCertificate);
        printer.Shown(nameof(UpdateCaCertificate), UpdateCaCertificate);
        printer.Shown(nameof(AddThingsToThingGroup), AddThingsToThingGroup);
        printer.Shown(nameof(ReplaceDefaultPolicyVersion), ReplaceDefaultPolicyVersion);
        printer.Shown(nameof(EnableIotLogging), EnableIotLogging);
        printer.Shown(nameof(PublishFindingToSns), PublishFindingToSns);
        return printer.ToString();
    }
}
