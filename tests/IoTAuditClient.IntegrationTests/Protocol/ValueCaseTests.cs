using Xunit;

namespace IoTAuditClient.IntegrationTests.Protocol;

/// <summary>
/// The cases of restJson1 about values in answers, by their ids and with an audit's members in place of theirs, over
/// HTTP through the whole client.
/// </summary>
public sealed class ValueCaseTests
{
    private static readonly AuditFinding Whole = new()
    {
        FindingId = "f-1",
        TaskId = "t-1",
        CheckName = AuditCheckName.DeviceCertificateShared,
        TaskStartTime = DateTimeOffset.FromUnixTimeMilliseconds(1398796238000),
        FindingTime = DateTimeOffset.FromUnixTimeMilliseconds(1576012046168),
        Severity = FindingSeverity.Critical,
        NonCompliantResource = new AuditResource
        {
            Type = AuditResourceType.DeviceCertificate,
            Identifier = new ResourceIdentifier.DeviceCertificate { CertificateId = "c-1" },
            AdditionalInfo = new Dictionary<string, string> { ["EXPIRATION_TIME"] = "1582862626000" },
        },
        RelatedResources =
        [
            new AuditResource { Type = AuditResourceType.ClientId, Identifier = new ResourceIdentifier.Client { ClientId = "pump-7" } },
        ],
        ReasonForNonCompliance = "Certificate shared by multiple devices.",
        ReasonForNonComplianceCode = "CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES",
        IsSuppressed = true,
    };

    private static readonly AuditResource Bare = new();

    /// <summary>Case id, the members of a finding as sent, the finding that has to come of them.</summary>
    public static TheoryData<string, string, AuditFinding> Findings => new()
    {
        {
            "RestJsonSimpleScalarProperties, RestJsonLists",
            """
            "findingId":"f-1","taskId":"t-1","checkName":"DEVICE_CERTIFICATE_SHARED_CHECK","taskStartTime":1398796238,"findingTime":1576012046.168,
            "severity":"CRITICAL","nonCompliantResource":{"resourceType":"DEVICE_CERTIFICATE","resourceIdentifier":{"deviceCertificateId":"c-1"},
            "additionalInfo":{"EXPIRATION_TIME":"1582862626000"}},"relatedResources":[{"resourceType":"CLIENT_ID","resourceIdentifier":{"clientId":"pump-7"}}],
            "reasonForNonCompliance":"Certificate shared by multiple devices.","reasonForNonComplianceCode":"CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES","isSuppressed":true
            """,
            Whole
        },
        {
            "RestJsonDoesntDeserializeNullStructureValues",
            """
            "findingId":null,"taskId":null,"checkName":null,"taskStartTime":null,"findingTime":null,"severity":null,"nonCompliantResource":null,
            "relatedResources":null,"reasonForNonCompliance":null,"reasonForNonComplianceCode":null,"isSuppressed":null
            """,
            new AuditFinding()
        },
        { "RestJsonListsEmpty", "\"relatedResources\":[]", new AuditFinding() },
        { "RestJsonSparseListsSerializeNull", "\"relatedResources\":[null,{},null]", new AuditFinding { RelatedResources = [Bare] } },
        { "RestJsonJsonEnums", "\"severity\":\"LOW\"", new AuditFinding { Severity = FindingSeverity.Low } },
        {
            "own: unknown value of an enumeration",
            "\"severity\":\"Apocalyptic\"",
            new AuditFinding { Severity = new FindingSeverity("Apocalyptic") }
        },
        {
            "RestJsonJsonEnums, in lists",
            "\"relatedResources\":[{\"resourceType\":\"IAM_ROLE\"},{\"resourceType\":\"SATELLITE\"}]",
            new AuditFinding
            {
                RelatedResources = [new AuditResource { Type = AuditResourceType.IamRole }, new AuditResource { Type = "SATELLITE" }],
            }
        },
        { "RestJsonJsonTimestamps", "\"findingTime\":1398796238", At(1398796238000) },
        { "RestJsonJsonTimestampsWithEpochSecondsFormat", "\"findingTime\":1398796238.000", At(1398796238000) },
        { "RestJsonDateTimeWithFractionalSeconds", "\"findingTime\":\"2000-01-02T20:34:56.123Z\"", At(946845296123) },
        { "RestJsonDateTimeWithNegativeOffset", "\"findingTime\":\"2019-12-16T22:48:18-01:00\"", At(1576540098000) },
        { "RestJsonDateTimeWithPositiveOffset", "\"findingTime\":\"2019-12-17T00:48:18+01:00\"", At(1576540098000) },
        { "own: fraction of a second in a number", "\"findingTime\":1559988217.27", At(1559988217270) },
        {
            "RestJsonDeserializeIgnoreType",
            "\"__type\":\"com.amazonaws.iot#AuditFinding\",\"taskId\":\"t-1\"",
            new AuditFinding { TaskId = "t-1" }
        },
        {
            "RestJsonDeserializeIgnoreType, nested",
            "\"nonCompliantResource\":{\"__type\":\"x\",\"resourceIdentifier\":{\"__type\":\"y\",\"clientId\":\"c\"}}",
            new AuditFinding { NonCompliantResource = new AuditResource { Identifier = new ResourceIdentifier.Client { ClientId = "c" } } }
        },
        {
            "RestJsonDeserializesSparseNullMapValues",
            "\"nonCompliantResource\":{\"additionalInfo\":{\"EXPIRATION_TIME\":null,\"x\":\"\"}}",
            new AuditFinding { NonCompliantResource = new AuditResource
            {
                AdditionalInfo = new Dictionary<string, string> { ["EXPIRATION_TIME"] = "", ["x"] = "" },
            } }
        },
        {
            "own: zero, false and empty",
            "\"isSuppressed\":false,\"taskId\":\"\",\"findingTime\":0",
            At(0) with { IsSuppressed = false, TaskId = "" }
        },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task DescribeAsync_Case_IsRead(string id, string members, AuditFinding expected)
    {
        Assert.NotEmpty(id);

        var finding = await DescribeAsync("{\"finding\":{" + members + "}}");

        Assert.Equal(expected with { FindingId = "f-1" }, finding);
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task ListPageAsync_Case_IsRead(string id, string members, AuditFinding expected)
    {
        Assert.NotEmpty(id);

        var (page, _) = await ProtocolCall.MakeAsync(
            RawResponse.Ok("{\"findings\":[{" + members + "},{\"findingId\":\"next\"}]}"),
            (client, token) => client.ListPageAsync(AuditFindingQuery.ForTask("t-1"), cancellationToken: token));

        Assert.Equal([expected, new AuditFinding { FindingId = "next" }], page.Items);
    }

    [Theory]
    [InlineData("RestJsonListsEmpty", "[]", 0)]
    [InlineData("RestJsonLists", """[{"resourceType":"CLIENT_ID"},{"resourceType":"CLIENT_ID"}]""", 2)]
    [InlineData("RestJsonSparseListsSerializeNull", """[null,{"resourceType":"CLIENT_ID"}]""", 1)]
    public async Task ListRelatedResourcesPageAsync_Case_IsRead(string id, string list, int expected)
    {
        Assert.NotEmpty(id);

        var (page, _) = await ProtocolCall.MakeAsync(
            RawResponse.Ok($$"""{"relatedResources":{{list}},"nextToken":"n"}"""),
            (client, token) => client.ListRelatedResourcesPageAsync("f-1", cancellationToken: token));

        Assert.Equal(Enumerable.Repeat(new AuditResource { Type = AuditResourceType.ClientId }, expected), page.Items);
        Assert.Equal("n", page.NextToken);
    }

    [Theory]
    [InlineData("own: something after the answer", """{"finding":{}}{}""")]
    [InlineData("own: no answer", "")]
    public async Task DescribeAsync_BodyThatIsNotOneDocument_IsRefused(string id, string body)
    {
        Assert.NotEmpty(id);

        Assert.IsType<AuditResponseException>(await ProtocolCall.FailAsync("describe", RawResponse.Ok(body)));
    }

    private static AuditFinding At(long milliseconds) => new() { FindingTime = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) };

    private static async Task<AuditFinding> DescribeAsync(string body)
    {
        var (finding, _) = await ProtocolCall.MakeAsync(RawResponse.Ok(body), (client, token) => client.DescribeAsync("f-1", token));
        return finding;
    }
}
