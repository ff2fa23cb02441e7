using System.Text.Json;
using System.Text.Json.Serialization;
using IoTAuditClient.Json;
using IoTAuditClient.Json.Audits;
using IoTAuditClient.Json.Mitigations;
using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient;

/// <summary>Makes the JSON converters of this library's records and values, which name it in their attributes.</summary>
/// <remarks>
/// <para>
/// There is normally no need to add it to a <see cref="JsonSerializerOptions"/>. It is public so that source-generated contexts of
/// other assemblies can use it. It uses no reflection, and is safe to share between threads.
/// </para>
/// <para>
/// The converters write AWS's own member names and nesting under any naming policy of the options. Members without a value are left
/// out, and so are empty collections. Times are ISO 8601 text in UTC with milliseconds. What is written reads back to an equal record;
/// an identifier alone reads back by its members, because only the resource type beside it tells its exact case.
/// </para>
/// <para>
/// They read members in any order, skip unknown ones, refuse a member that comes twice in whatever case, of additionalInfo and of what is
/// told by check take the last of several with one name, and take null for an absent one; a null value in additionalInfo becomes empty
/// text. Where text belongs, a number or a boolean is read as its text. A time is ISO 8601 text (UTC where it has no offset), also with a
/// blank for the T or as PowerShell writes a Date, or a number of Unix seconds with any fraction, or of Unix milliseconds: a number over
/// 253402300799, the last second of the year 9999, is taken for milliseconds. It is rounded to the millisecond. Anything else throws a
/// <see cref="JsonException"/> whose path leads to the value from the record that was being read.
/// </para>
/// </remarks>
public sealed class AuditJsonConverterFactory : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Converters = new()
    {
        [typeof(AuditFinding)] = new AuditFindingConverter(),
        [typeof(AuditFindingOutcome)] = new AuditFindingOutcomeConverter(),
        [typeof(AuditResource)] = new AuditResourceConverter(),
        [typeof(FindingSeverity)] = new OpenValueConverter<FindingSeverity>(text => new FindingSeverity(text)),
        [typeof(AuditResourceType)] = new OpenValueConverter<AuditResourceType>(text => new AuditResourceType(text)),
        [typeof(AuditCheckName)] = new OpenValueConverter<AuditCheckName>(text => new AuditCheckName(text)),
        [typeof(AuditStatus)] = new OpenValueConverter<AuditStatus>(text => new AuditStatus(text)),
        [typeof(AuditType)] = new OpenValueConverter<AuditType>(text => new AuditType(text)),
        [typeof(AuditCheckStatus)] = new OpenValueConverter<AuditCheckStatus>(text => new AuditCheckStatus(text)),
        [typeof(ScheduledAuditFrequency)] = new OpenValueConverter<ScheduledAuditFrequency>(text => new ScheduledAuditFrequency(text)),
        [typeof(AuditTask)] = new MappedConverter<AuditTask, AuditTaskJson>(
            static () => AuditTaskJsonContext.Default.AuditTaskJson, AuditTaskJson.Of, AuditTaskJson.ToRecord),
        [typeof(AuditConfiguration)] = new MappedConverter<AuditConfiguration, AuditConfigurationJson>(
            static () => AuditTaskJsonContext.Default.AuditConfigurationJson, AuditConfigurationJson.Of, AuditConfigurationJson.ToRecord),
        [typeof(AuditMitigationStatus)] = new OpenValueConverter<AuditMitigationStatus>(text => new AuditMitigationStatus(text)),
        [typeof(AuditMitigationExecutionStatus)] =
            new OpenValueConverter<AuditMitigationExecutionStatus>(text => new AuditMitigationExecutionStatus(text)),
        [typeof(AuditMitigationActionType)] =
            new OpenValueConverter<AuditMitigationActionType>(text => new AuditMitigationActionType(text)),
        [typeof(AuditMitigationTask)] = new MappedConverter<AuditMitigationTask, AuditMitigationTaskJson>(
            static () => AuditTaskJsonContext.Default.AuditMitigationTaskJson,
            AuditMitigationTaskJson.Of,
            AuditMitigationTaskJson.ToRecord),
        [typeof(AuditMitigationTarget)] = new MappedConverter<AuditMitigationTarget, AuditMitigationTargetJson>(
            static () => AuditTaskJsonContext.Default.AuditMitigationTargetJson,
            AuditMitigationTargetJson.Of,
            AuditMitigationTargetJson.ToRecord),
        [typeof(ResourceIdentifier)] = new ResourceIdentifierConverter(),
        [typeof(ResourceIdentifier.DeviceCertificate)] = Case<ResourceIdentifier.DeviceCertificate>(IdentifierKind.DeviceCertificate),
        [typeof(ResourceIdentifier.CaCertificate)] = Case<ResourceIdentifier.CaCertificate>(IdentifierKind.CaCertificate),
        [typeof(ResourceIdentifier.PolicyVersion)] = Case<ResourceIdentifier.PolicyVersion>(IdentifierKind.PolicyVersion),
        [typeof(ResourceIdentifier.CognitoIdentityPool)] = Case<ResourceIdentifier.CognitoIdentityPool>(IdentifierKind.CognitoIdentityPool),
        [typeof(ResourceIdentifier.Client)] = Case<ResourceIdentifier.Client>(IdentifierKind.Client),
        [typeof(ResourceIdentifier.AccountSettings)] = Case<ResourceIdentifier.AccountSettings>(IdentifierKind.AccountSettings),
        [typeof(ResourceIdentifier.RoleAlias)] = Case<ResourceIdentifier.RoleAlias>(IdentifierKind.RoleAlias),
        [typeof(ResourceIdentifier.IamRole)] = Case<ResourceIdentifier.IamRole>(IdentifierKind.IamRole),
        [typeof(ResourceIdentifier.IssuerCertificate)] = Case<ResourceIdentifier.IssuerCertificate>(IdentifierKind.IssuerCertificate),
        [typeof(ResourceIdentifier.Unrecognized)] = Case<ResourceIdentifier.Unrecognized>(IdentifierKind.Unrecognized),
    };

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Converters.ContainsKey(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Converters.GetValueOrDefault(typeToConvert);

    private static IdentifierCaseConverter<TCase> Case<TCase>(IdentifierKind kind)
        where TCase : ResourceIdentifier => new(kind);
}
