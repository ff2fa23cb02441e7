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

        Assert.Equal(("c", "f", "t", "r", "rc"), (finding.CheckName, finding.FindingId, finding.TaskId, finding.ReasonForNonCompliance, finding.ReasonForNonComplianceCode));
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
                identifier.IssuerCertificateIdentifier.IssuerCertificateSerialNumber, identifier.IssuerCertificateIdentifier.IssuerCertificateSubject,
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
    [InlineData("""{"checkName":null,"findingTime":null,"isSuppressed":null,"nonCompliantResource":null,"relatedResources":null,"severity":null}""")]
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
    [InlineData("""{"unknown":{"findingId":"x","deep":[{"findingId":"y"}]},"finding":{"nested":{"findingId":"x"},"findingId":"f","__type":"Finding"}}""")]
    public async Task DescribeAuditFinding_OddButReadableBody_ReadsTheFinding(string body) => Assert.Equal("f", (await ReadAsync(body)).FindingId);

    [Theory]
    [InlineData("5.50", "5.50")]
    [InlineData("true", "True")]
    [InlineData("\"\"", "")]
    [InlineData("\"\\u00e9\\n\"", "\u00e9\n")]
    public async Task String_ScalarOfAnyKind_ReadsItsText(string json, string expected)
        => Assert.Equal(expected, (await ReadFindingAsync($$"""{"checkName":{{json}}}""")).CheckName);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    public async Task Boolean_ValueOrText_IsRead(string json, bool expected)
        => Assert.Equal(expected, (await ReadFindingAsync($$"""{"isSuppressed":{{json}}}""")).IsSuppressed);

    [Theory]
    [InlineData("1576012046.168", "2019-12-10T21:07:26.168Z")]
    [InlineData("1559988217.27", "2019-06-08T10:03:37.270Z")]
    [InlineData("1398796238", "2014-04-29T18:30:38.000Z")] // RestJsonJsonTimestamps
    [InlineData("\"1398796238\"", "2014-04-29T18:30:38.000Z")]
    [InlineData("\"2000-01-02T20:34:56.123Z\"", "2000-01-02T20:34:56.123Z")] // RestJsonDateTimeWithFractionalSeconds
    [InlineData("\"2019-12-16T22:48:18-01:00\"", "2019-12-16T23:48:18.000Z")] // RestJsonDateTimeWithNegativeOffset
    [InlineData("\"2019-12-17T00:48:18+01:00\"", "2019-12-16T23:48:18.000Z")] // RestJsonDateTimeWithPositiveOffset
    [InlineData("0", "1970-01-01T00:00:00.000Z")]
    public async Task Time_NumberOrText_IsReadAsUtc(string json, string expected)
    {
        var time = (await ReadFindingAsync($$"""{"findingTime":{{json}}}""")).FindingTime;

        Assert.NotNull(time);
        Assert.Equal(DateTimeKind.Utc, time.Value.Kind);
        // AWSSDK.Core 4.0 is up to 100 ns off, 4.1 is exact.
        var rounded = new DateTime((time.Value.Ticks + 5000) / 10000 * 10000, DateTimeKind.Utc);
        Assert.Equal(expected, rounded.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    public async Task Structure_ValueOfAnotherKind_ReadsAnObjectWithoutMembers(string json)
    {
        var resource = (await ReadFindingAsync($$"""{"nonCompliantResource":{{json}}}""")).NonCompliantResource;

        Assert.NotNull(resource);
        Assert.Null(resource.AdditionalInfo);
        Assert.Null(resource.ResourceIdentifier);
        Assert.Null(resource.ResourceType);
    }

    [Fact]
    public async Task List_Empty_IsReadAsAnEmptyList()
        => Assert.Empty((await ReadFindingAsync("""{"relatedResources":[]}""")).RelatedResources); // RestJsonListsEmpty

    [Fact]
    public async Task List_WithNullElement_KeepsIt()
    {
        var finding = await ReadFindingAsync("""{"relatedResources":[null,{"resourceType":"IAM_ROLE"},[]],"taskId":"t"}"""); // RestJsonSparseListsSerializeNull

        Assert.Equal([null, "IAM_ROLE", null], finding.RelatedResources.Select(resource => resource?.ResourceType?.Value));
        Assert.Null(finding.RelatedResources[0]);
        Assert.NotNull(finding.RelatedResources[2]);
        Assert.Equal("t", finding.TaskId);
    }

    [Fact]
    public async Task Map_WithNullValue_KeepsIt()
    {
        var finding = await ReadFindingAsync("""{"nonCompliantResource":{"additionalInfo":{"EXPIRATION_TIME":null,"x":""}}}"""); // RestJsonDeserializesSparseNullMapValues

        Assert.Null(finding.NonCompliantResource.AdditionalInfo["EXPIRATION_TIME"]);
        Assert.Equal("", finding.NonCompliantResource.AdditionalInfo["x"]);
    }

    [Fact]
    public async Task Map_Empty_IsReadAsAnEmptyMap()
        => Assert.Empty((await ReadFindingAsync("""{"nonCompliantResource":{"additionalInfo":{}}}""")).NonCompliantResource.AdditionalInfo);

    [Fact]
    public async Task Enumeration_UnknownValue_IsKept()
    {
        var finding = await ReadFindingAsync("""{"severity":"APOCALYPTIC","nonCompliantResource":{"resourceType":"TOASTER"}}""");

        Assert.Equal("APOCALYPTIC", finding.Severity.Value);
        Assert.Equal("TOASTER", finding.NonCompliantResource.ResourceType.Value);
    }

    [Fact]
    public async Task ListAuditFindings_Page_ReadsFindingsAndToken()
    {
        using var client = FakeIoTService.Answering("""{"findings":[{"findingId":"a"},{"findingId":"b"}],"nextToken":"n"}""").CreateClient();

        var response = await client.ListAuditFindingsAsync(new ListAuditFindingsRequest(), Token);

        Assert.Equal(["a", "b"], response.Findings.Select(finding => finding.FindingId));
        Assert.Equal("n", response.NextToken);
    }

    [Fact]
    public async Task ListRelatedResources_Page_ReadsResourcesAndToken()
    {
        using var client = FakeIoTService.Answering("""{"relatedResources":[{"resourceType":"CLIENT_ID"}],"nextToken":"n"}""").CreateClient();

        var response = await client.ListRelatedResourcesForAuditFindingAsync(new ListRelatedResourcesForAuditFindingRequest(), Token);

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
