using System.Text.Json.Serialization;

namespace IoTAuditClient.Json;

/// <summary>The JSON contracts of this library's types, generated at compile time. Public as
/// <see cref="AuditFindingJson.TypeInfoResolver"/>.</summary>
[JsonSerializable(typeof(AuditFinding))]
[JsonSerializable(typeof(AuditFinding[]))]
[JsonSerializable(typeof(List<AuditFinding>))]
[JsonSerializable(typeof(IReadOnlyList<AuditFinding>))]
[JsonSerializable(typeof(IAsyncEnumerable<AuditFinding>))]
[JsonSerializable(typeof(AuditFindingOutcome))]
[JsonSerializable(typeof(List<AuditFindingOutcome>))]
[JsonSerializable(typeof(IReadOnlyList<AuditFindingOutcome>))]
[JsonSerializable(typeof(IAsyncEnumerable<AuditFindingOutcome>))]
[JsonSerializable(typeof(AuditResource))]
[JsonSerializable(typeof(List<AuditResource>))]
[JsonSerializable(typeof(IReadOnlyList<AuditResource>))]
[JsonSerializable(typeof(ResourceIdentifier))]
[JsonSerializable(typeof(ResourceIdentifier.DeviceCertificate))]
[JsonSerializable(typeof(ResourceIdentifier.CaCertificate))]
[JsonSerializable(typeof(ResourceIdentifier.PolicyVersion))]
[JsonSerializable(typeof(ResourceIdentifier.CognitoIdentityPool))]
[JsonSerializable(typeof(ResourceIdentifier.Client))]
[JsonSerializable(typeof(ResourceIdentifier.AccountSettings))]
[JsonSerializable(typeof(ResourceIdentifier.RoleAlias))]
[JsonSerializable(typeof(ResourceIdentifier.IamRole))]
[JsonSerializable(typeof(ResourceIdentifier.IssuerCertificate))]
[JsonSerializable(typeof(ResourceIdentifier.Unrecognized))]
[JsonSerializable(typeof(FindingSeverity))]
[JsonSerializable(typeof(AuditResourceType))]
[JsonSerializable(typeof(AuditCheckName))]
internal sealed partial class AuditJsonContext : JsonSerializerContext;
