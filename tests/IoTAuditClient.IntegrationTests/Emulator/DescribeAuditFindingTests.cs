using System.Globalization;
using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class DescribeAuditFindingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Describe_AnAddedFinding_SendsTheShapeOfTheService()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(new EmulatedFinding("f-1")
        {
            TaskId = "873ed69c74a9ec8fa9b8e88e9abc4661",
            CheckName = "IOT_POLICY_OVERLY_PERMISSIVE_CHECK",
            TaskStartTime = DateTimeOffset.FromUnixTimeMilliseconds(1576012045745),
            FindingTime = DateTimeOffset.FromUnixTimeMilliseconds(1576012046168),
            Severity = "CRITICAL",
            NonCompliantResource = EmulatedResource.PolicyVersion("core-policy", "1").WithInfo("KEY", "value <&> \u00e4"),
            RelatedResources = [],
            ReasonForNonCompliance = "Because.",
            ReasonForNonComplianceCode = "ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS",
            IsSuppressed = false,
        });

        var answer = await Answer.ToAsync(Signed.Describe(emulator, "f-1"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(
            """{"finding":{"findingId":"f-1","taskId":"873ed69c74a9ec8fa9b8e88e9abc4661","checkName":"IOT_POLICY_OVERLY_PERMISSIVE_CHECK","taskStartTime":1576012045.745,"findingTime":1576012046.168,"severity":"CRITICAL","nonCompliantResource":{"resourceType":"IOT_POLICY","resourceIdentifier":{"policyVersionIdentifier":{"policyName":"core-policy","policyVersionId":"1"}},"additionalInfo":{"KEY":"value <&> ä"}},"relatedResources":[],"reasonForNonCompliance":"Because.","reasonForNonComplianceCode":"ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS","isSuppressed":false}}""",
            answer.Body);
    }

    [Fact]
    public async Task Describe_AFindingWithAnIdOnly_LeavesTheOtherMembersOut()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(new EmulatedFinding("f-1"));

        Assert.Equal("""{"finding":{"findingId":"f-1"}}""", (await Answer.ToAsync(Signed.Describe(emulator, "f-1"))).Body);
    }

    [Theory]
    [InlineData(1597881600000, "1597881600.0")]
    [InlineData(1559988217270, "1559988217.27")]
    [InlineData(1732003261123, "1732003261.123")]
    [InlineData(-1, "-0.001")]
    public async Task Describe_ATime_IsANumberOfSecondsWithUpToThreeDecimals(long milliseconds, string text)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(new EmulatedFinding("f-1") { FindingTime = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) });

        var answer = await Answer.ToAsync(Signed.Describe(emulator, "f-1"));

        Assert.Equal($$$"""{"finding":{"findingId":"f-1","findingTime":{{{text}}}}}""", answer.Body);
    }

    [Fact]
    public async Task Describe_AnyAnswer_CarriesTheHeadersOfTheService()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(new EmulatedFinding("f-1"));

        var first = await Answer.ToAsync(Signed.Describe(emulator, "f-1"));
        var second = await Answer.ToAsync(Signed.Describe(emulator, "f-1"));

        Assert.True(Guid.TryParse(first.Header("x-amzn-RequestId"), out _));
        Assert.NotEqual(first.Header("x-amzn-RequestId"), second.Header("x-amzn-RequestId"));
        Assert.Equal("application/json", first.Response.Content.Headers.ContentType?.ToString());
        Assert.NotNull(first.Response.Headers.Date);
        Assert.Null(first.ErrorType);
        Assert.False(first.Response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Describe_AnUnknownId_IsResourceNotFound()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        var answer = await Answer.ToAsync(Signed.Describe(emulator, "nowhere"));

        Assert.Equal((404, "ResourceNotFoundException"), (answer.Status, answer.ErrorType));
        Assert.Contains("nowhere", answer.Message);
        Assert.True(Guid.TryParse(answer.Header("x-amzn-RequestId"), out _));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("%2e")]
    [InlineData("\u00e4")]
    public async Task Describe_AnIdOutsideThePattern_IsInvalidRequest(string id)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        var answer = await Answer.ToAsync(Signed.Describe(emulator, id));

        Assert.Equal((400, "InvalidRequestException"), (answer.Status, answer.ErrorType));
        Assert.Contains("'findingId' does not match the pattern [a-zA-Z0-9_-]+", answer.Message);
        Assert.Equal(id, Assert.Single(emulator.Requests).FindingId);
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(1, 404)]
    [InlineData(128, 404)]
    [InlineData(129, 400)]
    public async Task Describe_AnIdOfALength_IsJudgedByTheLimitsOfTheModel(int length, int status)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        Assert.Equal(status, (await Answer.ToAsync(Signed.Describe(emulator, new string('a', length)))).Status);
    }

    [Fact]
    public async Task Describe_DotSegments_ArriveAsTheClientSentThem()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Faults.Add(AuditFault.CloseBeforeHeaders());

        await RawAnswer.ToAsync(emulator, "..");

        Assert.Equal(("/audit/findings/..", ".."), (emulator.Requests.Single().Path, emulator.Requests.Single().FindingId));
    }

    [Fact]
    public async Task Describe_MoreThanTenRelatedResources_ShowsTheFirstTen()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(
            new EmulatedFinding("f-1") { RelatedResources = [.. Enumerable.Range(0, 12).Select(i => EmulatedResource.Client($"c-{i}"))] });

        var related = (await Answer.ToAsync(Signed.Describe(emulator, "f-1"))).Json["finding"]!["relatedResources"]!.AsArray();

        Assert.Equal(
            Enumerable.Range(0, 10).Select(i => $"c-{i.ToString(CultureInfo.InvariantCulture)}"),
            related.Select(r => r!["resourceIdentifier"]!["clientId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Describe_AFindingOfARevokedIntermediateCa_ShowsNoRelatedResources()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(EmulatedFinding.ForCheck("INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK", "f-1"));

        var answer = await Answer.ToAsync(Signed.Describe(emulator, "f-1"));

        Assert.Null(answer.Json["finding"]!["relatedResources"]);
        Assert.Equal("ISSUER_CERTIFICATE", (string?)answer.Json["finding"]!["nonCompliantResource"]!["resourceType"]);
    }

    [Theory]
    [InlineData("""{"findingId":"odd","findingTime":1.576012046168E9,"severity":null,"relatedResources":[null,{}],"new":[1]}""")]
    [InlineData("""{"findingId" : "odd", "findingTime":"2019-12-10T21:07:26Z","nonCompliantResource":"text"}""")]
    [InlineData("""{"findingId":"odd","relatedResources":{},"findingTime":1e400}""")]
    public async Task Describe_AFindingFromJson_IsServedByteForByte(string json)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        var id = emulator.Findings.AddJson(json);

        Assert.Equal("odd", id);
        Assert.Equal($$"""{"finding":{{json}}}""", (await Answer.ToAsync(Signed.Describe(emulator, "odd"))).Body);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"findingId":"another"}""")]
    public async Task Describe_JsonUnderAnIdOfItsOwn_IsFoundByThatId(string json)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        emulator.Findings.AddJson(json, "mine");

        Assert.Equal($$"""{"finding":{{json}}}""", (await Answer.ToAsync(Signed.Describe(emulator, "mine"))).Body);
    }

    [Fact]
    public async Task Describe_AfterAReplacementAndARemoval_ServesWhatIsThere()
    {
        await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 5 }, Token);
        var id = emulator.Findings.Generated.IdAt(3);

        emulator.Findings.Add(new EmulatedFinding(id) { Severity = "LOW" });
        var replaced = await Answer.ToAsync(Signed.Describe(emulator, id));
        var count = emulator.Findings.Count;
        var removed = emulator.Findings.Remove(id);

        Assert.Equal($$$"""{"finding":{"findingId":"{{{id}}}","severity":"LOW"}}""", replaced.Body);
        Assert.Equal((5, true, 4), (count, removed, emulator.Findings.Count));
        Assert.Equal(404, (await Answer.ToAsync(Signed.Describe(emulator, id))).Status);
        Assert.False(emulator.Findings.Remove(id));
    }

    [Theory]
    [InlineData("{", null, "not JSON")]
    [InlineData("{}", null, "no text member 'findingId'")]
    [InlineData("""{"findingId":1}""", null, "no text member 'findingId'")]
    [InlineData("{}", "a/b", "'a/b' does not match the pattern")]
    public async Task AddJson_WithoutUsableIdOrJson_SaysWhatIsWrong(string json, string? id, string message)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        Assert.Contains(message, Assert.Throws<ArgumentException>(() => emulator.Findings.AddJson(json, id)).Message);
    }

    [Fact]
    public void ToJson_AFindingWithManyRelatedResources_HasThemAll()
    {
        var finding = new EmulatedFinding("f-1") { RelatedResources = [.. Enumerable.Repeat(EmulatedResource.Client("c"), 12)] };

        Assert.Equal(12, JsonNode.Parse(finding.ToJson())!["relatedResources"]!.AsArray().Count);
    }
}
