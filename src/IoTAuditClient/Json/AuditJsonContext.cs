using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace IoTAuditClient;

/// <summary>The JSON contracts of this library's types, generated at compile time: for trimmed and native AOT apps.</summary>
/// <remarks>
/// Use it as <c>JsonSerializer.Serialize(finding, AuditJsonContext.Default.AuditFinding)</c>, or combine it with a context of your own
/// through TypeInfoResolverChain. What is read and written is described at <see cref="AuditJsonConverterFactory"/>.
/// Safe to share between threads.
/// </remarks>
[JsonSerializable(typeof(AuditFinding))]
[JsonSerializable(typeof(IReadOnlyList<AuditFinding>))]
[JsonSerializable(typeof(AuditResource))]
[JsonSerializable(typeof(IReadOnlyList<AuditResource>))]
[JsonSerializable(typeof(ResourceIdentifier))]
[JsonSerializable(typeof(FindingSeverity))]
[JsonSerializable(typeof(AuditResourceType))]
[JsonSerializable(typeof(AuditCheckName))]
[SuppressMessage("ApiDesign", "RS0036", Justification = "The generator annotates its properties for net8.0 only.")]
[SuppressMessage("ApiDesign", "RS0041", Justification = "The generator annotates its properties for net8.0 only.")]
public sealed partial class AuditJsonContext : JsonSerializerContext;
