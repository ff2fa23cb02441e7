using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class TypeInfoResolverTests
{
    private static readonly JsonSerializerOptions WithoutReflection = new() { TypeInfoResolver = AuditFindingJson.TypeInfoResolver };

    [Fact]
    public void TypeInfoResolver_ListsAndParts_AreReadAndWritten()
    {
        var findings = Read<IReadOnlyList<AuditFinding>>($"[{SamplePayloads.SharedCertificate},{SamplePayloads.ExpiredCertificate}]");

        Assert.Equal(2, findings.Count);
        Assert.Equal(findings, Read<List<AuditFinding>>(Write(findings)));
        Assert.Equal("\"LOW\"", Write(FindingSeverity.Low));
        Assert.Equal("{\"clientId\":\"c\"}", Write<ResourceIdentifier>(new ResourceIdentifier.Client { ClientId = "c" }));
        Assert.Equal("{\"clientId\":\"c\"}", Write(new ResourceIdentifier.Client { ClientId = "c" }));
        Assert.Equal(
            "[{\"findingId\":\"f\",\"status\":\"NOT_FOUND\"}]",
            Write(new List<AuditFindingOutcome> { AuditFindingOutcome.NotFound("f") }));
    }

    [Fact]
    public void TypeInfoResolver_InsteadOfReflection_IsEnough() =>
        Assert.Equal(AuditFindingJson.Parse(SamplePayloads.Notification), Read<AuditFinding>(SamplePayloads.Notification));

    [Fact]
    public void TypeInfoResolver_ForAnotherType_KnowsNothing() =>
        Assert.Null(AuditFindingJson.TypeInfoResolver.GetTypeInfo(typeof(Version), WithoutReflection));

    [Fact]
    public void Factory_OtherTypes_AreNotItsBusiness()
    {
        Assert.False(new AuditJsonConverterFactory().CanConvert(typeof(string)));
        Assert.Null(new AuditJsonConverterFactory().CreateConverter(typeof(string), JsonSerializerOptions.Default));
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)WithoutReflection.GetTypeInfo(typeof(T)))!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)WithoutReflection.GetTypeInfo(typeof(T)));
}
