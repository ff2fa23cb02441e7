using Amazon.IoT;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class EnumerationTests
{
    [Fact]
    public void FindValue_KnownValueInAnyCasing_IsTheConstant()
    {
        Assert.Same(AuditFindingSeverity.CRITICAL, AuditFindingSeverity.FindValue("critical"));
        Assert.Same(ResourceType.IAM_ROLE, ResourceType.FindValue("IAM_ROLE"));
    }

    [Fact]
    public void FindValue_UnknownValue_KeepsItsText() => Assert.Equal("SEVERE", AuditFindingSeverity.FindValue("SEVERE").Value);

    [Fact]
    public void Conversion_FromText_FindsTheConstant()
    {
        AuditFindingSeverity severity = "HIGH";
        ResourceType type = "CLIENT_ID";

        Assert.Same(AuditFindingSeverity.HIGH, severity);
        Assert.Same(ResourceType.CLIENT_ID, type);
    }

    [Fact]
    public void Conversion_FromNull_IsNull()
    {
        AuditFindingSeverity? severity = (string?)null;

        Assert.Null(severity);
    }

    [Fact]
    public void Equality_OtherCasing_IsEqual()
    {
        Assert.True(new AuditFindingSeverity("critical") == AuditFindingSeverity.CRITICAL);
        Assert.True(ResourceType.CLIENT_ID == "client_id");
    }
}
