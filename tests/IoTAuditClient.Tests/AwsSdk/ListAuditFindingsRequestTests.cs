using Amazon.IoT.Model;
using Xunit;
using SdkResourceIdentifier = Amazon.IoT.Model.ResourceIdentifier;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class ListAuditFindingsRequestTests
{
    [Fact]
    public async Task ListAuditFindings_NothingSet_SendsAnEmptyObject()
    {
        // RestJsonHttpWithEmptyBody, RestJsonDoesntSerializeNullStructureValues
        var request = await ListAsync(new ListAuditFindingsRequest());

        Assert.Equal("POST", request.Method);
        Assert.Equal("https://iot.eu-west-1.amazonaws.com/audit/findings", request.Uri.AbsoluteUri);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("2", request.Headers["Content-Length"]);
        Assert.Equal("{}", request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_EverythingSet_SendsEveryMember()
    {
        var request = await ListAsync(new ListAuditFindingsRequest
        {
            CheckName = "LOGGING_DISABLED_CHECK",
            EndTime = new DateTime(2019, 12, 10, 21, 7, 26, 168, DateTimeKind.Utc),
            ListSuppressedFindings = false,
            MaxResults = 25,
            NextToken = "tok==",
            ResourceIdentifier = new SdkResourceIdentifier { Account = "123456789012" },
            StartTime = new DateTime(2019, 12, 9, 0, 0, 0, DateTimeKind.Utc),
            TaskId = "t-1",
        });

        JsonAssert.Equal(
            """
            {"checkName":"LOGGING_DISABLED_CHECK","endTime":1576012046,"listSuppressedFindings":false,"maxResults":25,
             "nextToken":"tok==","resourceIdentifier":{"account":"123456789012"},"startTime":1575849600,"taskId":"t-1"}
            """,
            request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_EveryIdentifierMemberSet_SendsEveryMember()
    {
        var request = await ListAsync(new ListAuditFindingsRequest
        {
            ResourceIdentifier = new SdkResourceIdentifier
            {
                Account = "a",
                CaCertificateId = "b",
                ClientId = "c",
                CognitoIdentityPoolId = "d",
                DeviceCertificateArn = "e",
                DeviceCertificateId = "f",
                IamRoleArn = "g",
                IssuerCertificateIdentifier = new IssuerCertificateIdentifier
                {
                    IssuerCertificateSerialNumber = "h",
                    IssuerCertificateSubject = "i",
                    IssuerId = "j",
                },
                PolicyVersionIdentifier = new PolicyVersionIdentifier { PolicyName = "k", PolicyVersionId = "l" },
                RoleAliasArn = "m",
            },
        });

        JsonAssert.Equal(
            """
            {"resourceIdentifier":{"account":"a","caCertificateId":"b","clientId":"c","cognitoIdentityPoolId":"d",
             "deviceCertificateArn":"e","deviceCertificateId":"f","iamRoleArn":"g",
             "issuerCertificateIdentifier":{"issuerCertificateSerialNumber":"h","issuerCertificateSubject":"i","issuerId":"j"},
             "policyVersionIdentifier":{"policyName":"k","policyVersionId":"l"},"roleAliasArn":"m"}}
            """,
            request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_EmptyToken_SendsIt()
    {
        var request = await ListAsync(new ListAuditFindingsRequest { NextToken = "" });

        JsonAssert.Equal("""{"nextToken":""}""", request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_EmptyIdentifier_SendsAnEmptyObject()
    {
        var request = await ListAsync(new ListAuditFindingsRequest { ResourceIdentifier = new SdkResourceIdentifier() });

        JsonAssert.Equal("""{"resourceIdentifier":{}}""", request.Body);
    }

    [Fact]
    public async Task ListAuditFindings_TimeOfUnspecifiedKind_TakesItForLocalTime()
    {
        var local = new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Unspecified);

        var request = await ListAsync(new ListAuditFindingsRequest { StartTime = local });

        var seconds = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Local)).ToUnixTimeSeconds();
        JsonAssert.Equal($$"""{"startTime":{{seconds}}}""", request.Body);
    }

    private static Task<RecordedRequest> ListAsync(ListAuditFindingsRequest request) =>
        FakeIoTService.RecordAsync(client => client.ListAuditFindingsAsync(request, TestContext.Current.CancellationToken));
}
