using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class AuditJsonContextTests
{
    private static readonly JsonSerializerOptions WithoutReflection = new() { TypeInfoResolver = AuditJsonContext.Default };

    [Fact]
    public void Context_ListsAndParts_AreReadAndWritten()
    {
        var findings = JsonSerializer.Deserialize($"[{SamplePayloads.SharedCertificate},{SamplePayloads.ExpiredCertificate}]", AuditJsonContext.Default.IReadOnlyListAuditFinding)!;

        Assert.Equal(2, findings.Count);
        Assert.Equal(findings, JsonSerializer.Deserialize(JsonSerializer.Serialize(findings, AuditJsonContext.Default.IReadOnlyListAuditFinding), AuditJsonContext.Default.IReadOnlyListAuditFinding));
        Assert.Equal("\"LOW\"", JsonSerializer.Serialize(FindingSeverity.Low, AuditJsonContext.Default.FindingSeverity));
        Assert.Equal("{\"clientId\":\"c\"}", JsonSerializer.Serialize(new ResourceIdentifier.Client { ClientId = "c" }, AuditJsonContext.Default.ResourceIdentifier));
    }

    [Fact]
    public void Context_WithoutReflection_IsEnough() => Assert.Equal(
        AuditFindingJson.Parse(SamplePayloads.Notification),
        JsonSerializer.Deserialize<AuditFinding>(SamplePayloads.Notification, WithoutReflection));

    [Fact]
    public void Factory_OtherTypes_AreNotItsBusiness()
    {
        Assert.False(new AuditJsonConverterFactory().CanConvert(typeof(string)));
        Assert.Null(new AuditJsonConverterFactory().CreateConverter(typeof(string), JsonSerializerOptions.Default));
    }
}
