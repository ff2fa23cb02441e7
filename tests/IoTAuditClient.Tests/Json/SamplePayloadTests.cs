using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class SamplePayloadTests
{
    private static readonly AuditFinding Policy = new()
    {
        FindingId = "ef4826b8-e55a-44b9-b460-5c485355371b",
        TaskId = "873ed69c74a9ec8fa9b8e88e9abc4661",
        CheckName = AuditCheckName.IotPolicyOverlyPermissive,
        TaskStartTime = new DateTimeOffset(2019, 12, 10, 21, 7, 25, 745, TimeSpan.Zero),
        FindingTime = new DateTimeOffset(2019, 12, 10, 21, 7, 26, 168, TimeSpan.Zero),
        Severity = FindingSeverity.Critical,
        NonCompliantResource = new()
        {
            Type = AuditResourceType.IotPolicy,
            Identifier = new ResourceIdentifier.PolicyVersion { PolicyName = "smp-ggrass-group_Core-policy", PolicyVersionId = "1" },
        },
        ReasonForNonCompliance = "Policy allows broad access to IoT data plane actions: [iot:Subscribe, iot:Connect].",
        ReasonForNonComplianceCode = "ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS",
    };

    [Fact]
    public void Parse_AnswerOfTheService_IsTheFinding() => Assert.Equal(Policy, AuditFindingJson.Parse(SamplePayloads.DescribedPolicy));

    [Fact]
    public void Parse_OutputOfTheAwsCli_IsTheSameFinding() => Assert.Equal(Policy, AuditFindingJson.Parse(SamplePayloads.PrintedPolicy));

    [Fact]
    public void Deserialize_ListEntryOf2019_HasNoIdAndKeepsRepeatedClients()
    {
        var finding = JsonSerializer.Deserialize<AuditFinding>(SamplePayloads.SharedCertificate)!;

        Assert.Null(finding.FindingId);
        Assert.Null(finding.IsSuppressed);
        Assert.Equal(new DateTimeOffset(2019, 6, 8, 10, 3, 37, 270, TimeSpan.Zero), finding.TaskStartTime);
        Assert.Equal(
            new ResourceIdentifier.DeviceCertificate { CertificateId = SamplePayloads.CertificateId },
            finding.NonCompliantResource?.Identifier);
        Assert.Equal(2, finding.RelatedResources.Count);
        Assert.All(
            finding.RelatedResources,
            related => Assert.Equal(new ResourceIdentifier.Client { ClientId = "xShGENLW" }, related.Identifier));
        Assert.False(finding.RelatedResources[0].AdditionalInfo.ContainsKey("DISCONNECTION_TIME"));
        Assert.Equal("1559972350616", finding.RelatedResources[1].AdditionalInfo["DISCONNECTION_TIME"]);
    }

    [Fact]
    public void Deserialize_ListEntryOf2020_KnowsThatItIsNotSuppressed()
    {
        var finding = JsonSerializer.Deserialize<AuditFinding>(SamplePayloads.ExpiredCertificate)!;

        Assert.False(finding.IsSuppressed);
        Assert.Equal("1582862626000", finding.NonCompliantResource?.AdditionalInfo["EXPIRATION_TIME"]);
        Assert.Equal(FindingSeverity.Medium, finding.Severity);
    }

    [Fact]
    public void Parse_Notification_ReadsMilliseconds()
    {
        var finding = AuditFindingJson.Parse(SamplePayloads.Notification);

        Assert.Equal(new DateTimeOffset(2019, 10, 25, 12, 41, 41, 19, TimeSpan.Zero), finding.FindingTime);
        Assert.Equal(new DateTimeOffset(2019, 10, 25, 12, 41, 40, 584, TimeSpan.Zero), finding.TaskStartTime);
        Assert.Equal("policy TECHCON703_amazon_freertos_policy:1", finding.NonCompliantResource?.Identifier.ToString());
    }

    [Fact]
    public void RoundTrip_EverySample_IsEqual()
    {
        foreach (var sample in SamplePayloads.All)
        {
            var finding = AuditFindingJson.Parse(sample);

            Assert.Equal(finding, JsonSerializer.Deserialize<AuditFinding>(JsonSerializer.Serialize(finding)));
            Assert.Equal(finding, AuditFindingJson.Parse(AuditFindingJson.Format(finding)));
        }
    }
}
