using System.Net;
using Amazon.IoT;
using Amazon.IoT.Model;
using Xunit;
using SdkFinding = Amazon.IoT.Model.AuditFinding;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class ResponseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAuditFinding_EveryMemberSet_ReadsEveryMember()
    {
        var finding = await ReadFindingAsync(
            """
            {"checkName":"c","findingId":"f","findingTime":1576012046,"isSuppressed":true,
             "nonCompliantResource":{"resourceType":"DEVICE_CERTIFICATE","additionalInfo":{"EXPIRATION_TIME":"1582862626000"},
              "resourceIdentifier":{"account":"a","caCertificateId":"b","clientId":"c","cognitoIdentityPoolId":"d","deviceCertificateArn":"e",
               "deviceCertificateId":"f","iamRoleArn":"g","roleAliasArn":"m",
               "issuerCertificateIdentifier":{"issuerCertificateSerialNumber":"h","issuerCertificateSubject":"i","issuerId":"j"},
               "policyVersionIdentifier":{"policyName":"k","policyVersionId":"l"}}},
             "reasonForNonCompliance":"r","reasonForNonComplianceCode":"rc","relatedResources":[{"resourceType":"CLIENT_ID",
              "resourceIdentifier":{"clientId":"x"},"additionalInfo":{"CONNECTION_TIME":"1"}}],
             "severity":"MEDIUM","taskId":"t","taskStartTime":1576012000}
            """); // RestJsonSimpleScalarProperties, RestJsonLists, RestJsonJsonEnums, RestJsonJsonTimestamps

        Assert.Equal(("c", "f", "t"), (finding.CheckName, finding.FindingId, finding.TaskId));
        Assert.Equal(("r", "rc"), (finding.ReasonForNonCompliance, finding.ReasonForNonComplianceCode));
        Assert.Equal(new DateTime(2019, 12, 10, 21, 7, 26, DateTimeKind.Utc), finding.FindingTime);
        Assert.Equal(new DateTime(2019, 12, 10, 21, 6, 40, DateTimeKind.Utc), finding.TaskStartTime);
        Assert.True(finding.IsSuppressed);
        Assert.Same(AuditFindingSeverity.MEDIUM.Value, finding.Severity.Value);
        Assert.Equal(ResourceType.DEVICE_CERTIFICATE, finding.NonCompliantResource.ResourceType);
        Assert.Equal("1582862626000", finding.NonCompliantResource.AdditionalInfo["EXPIRATION_TIME"]);
        var identifier = finding.NonCompliantResource.ResourceIdentifier;
        Assert.Equal(
            "a b c d e f g h i j k l m",
            string.Join(' ', identifier.Account, identifier.CaCertificateId, identifier.ClientId, identifier.CognitoIdentityPoolId,
                identifier.DeviceCertificateArn, identifier.DeviceCertificateId, identifier.IamRoleArn,
                identifier.IssuerCertificateIdentifier.IssuerCertificateSerialNumber,
                identifier.IssuerCertificateIdentifier.IssuerCertificateSubject,
                identifier.IssuerCertificateIdentifier.IssuerId, identifier.PolicyVersionIdentifier.PolicyName,
                identifier.PolicyVersionIdentifier.PolicyVersionId, identifier.RoleAliasArn));
        var related = Assert.Single(finding.RelatedResources);
        Assert.Equal(ResourceType.CLIENT_ID, related.ResourceType);
        Assert.Equal("x", related.ResourceIdentifier.ClientId);
        Assert.Equal("1", related.AdditionalInfo["CONNECTION_TIME"]);
    }

    [Fact]
    public async Task DescribeAuditFinding_Success_TellsRequestIdStatusAndLength()
    {
        using var client = FakeIoTService.Answering("""{"finding":{}}""").CreateClient();

        var response = await client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f" }, Token);

        Assert.Equal(FakeIoTService.RequestId, response.ResponseMetadata.RequestId);
        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
        Assert.Equal(14, response.ContentLength);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(
        """{"checkName":null,"findingTime":null,"isSuppressed":null,"nonCompliantResource":null,"relatedResources":null,"severity":null}""")]
    public async Task DescribeAuditFinding_MembersAbsentOrNull_ReadsNull(string json)
    {
        var finding = await ReadFindingAsync(json); // RestJsonDoesntDeserializeNullStructureValues

        Assert.Null(finding.CheckName);
        Assert.Null(finding.FindingTime);
        Assert.Null(finding.IsSuppressed);
        Assert.Null(finding.NonCompliantResource);
        Assert.Null(finding.RelatedResources);
        Assert.Null(finding.Severity);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"finding":null}""")]
    [InlineData("""{"unknown":{"finding":{"findingId":"f"}}}""")]
    public async Task DescribeAuditFinding_BodyWithoutFinding_SucceedsWithoutFinding(string body) => Assert.Null(await ReadAsync(body));

    [Theory]
    [InlineData("""{"finding":{"findingId":"f"}} and more""")]
    [InlineData("\uFEFF{\"finding\":{\"findingId\":\"f\"}}")]
    [InlineData("""{"finding":{"findingId":"other","findingId":"f"}}""")]
    [InlineData(
        """{"unknown":{"findingId":"x","deep":[{"findingId":"y"}]},"finding":{"nested":{"findingId":"x"},"findingId":"f","__type":"Finding"}}""")]
    public async Task DescribeAuditFinding_OddButReadableBody_ReadsTheFinding(string body) =>
        Assert.Equal("f", (await ReadAsync(body)).FindingId);

    [Fact]
    public async Task ListAuditFindings_Page_ReadsFindingsAndToken()
    {
        using var client = FakeIoTService.Answering("""{"findings":[{"findingId":"a"},{"findingId":"b"}],"nextToken":"n"}""")
            .CreateClient();

        var response = await client.ListAuditFindingsAsync(new ListAuditFindingsRequest(), Token);

        Assert.Equal(["a", "b"], response.Findings.Select(finding => finding.FindingId));
        Assert.Equal("n", response.NextToken);
    }

    [Fact]
    public async Task ListRelatedResources_Page_ReadsResourcesAndToken()
    {
        using var client = FakeIoTService.Answering("""{"relatedResources":[{"resourceType":"CLIENT_ID"}],"nextToken":"n"}""")
            .CreateClient();

        var response = await client.ListRelatedResourcesForAuditFindingAsync(
            new ListRelatedResourcesForAuditFindingRequest { FindingId = "f" },
            Token);

        Assert.Equal(ResourceType.CLIENT_ID, Assert.Single(response.RelatedResources).ResourceType);
        Assert.Equal("n", response.NextToken);
    }

    [Fact]
    public async Task DescribeAuditFinding_LargeBody_IsReadAcrossBuffers()
    {
        var text = new string('x', 100_000);

        Assert.Equal(text, (await ReadFindingAsync($$"""{"reasonForNonCompliance":"{{text}}"}""")).ReasonForNonCompliance);
    }

    private static Task<SdkFinding> ReadFindingAsync(string finding) => ReadAsync($$"""{"finding":{{finding}}}""");

    private static async Task<SdkFinding> ReadAsync(string body)
    {
        using var client = FakeIoTService.Answering(body).CreateClient();
        return (await client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f" }, Token)).Finding;
    }
}
