using System.Text.Json;
using IoTAuditClient.Tests.Notifications;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class DoubledMembersTests
{
    private const string Resource = """
        {"resourceType":"r","additionalInfo":{"k":"1","k":"2"},"resourceIdentifier":{"deviceCertificateId":"a","caCertificateId":"b",
         "cognitoIdentityPoolId":"c","clientId":"d","policyVersionIdentifier":{"policyName":"e","policyVersionId":"f"},"account":"g",
         "iamRoleArn":"h","roleAliasArn":"i","issuerCertificateIdentifier":{"issuerCertificateSubject":"j","issuerId":"k",
         "issuerCertificateSerialNumber":"l"},"deviceCertificateArn":"m"}}
        """;

    private const string Finding = $$"""
        {"findingId":"a","taskId":"b","checkName":"c","taskStartTime":1,"findingTime":2,"severity":"LOW",
         "nonCompliantResource":{{Resource}},"relatedResources":[{{Resource}}],"reasonForNonCompliance":"d","reasonForNonComplianceCode":"e","isSuppressed":true}
        """;

    private const string Failure = """
        {"findingId":"a","status":"FAILED","error":{"code":"c","message":"m","requestId":"r","isTransient":true}}
        """;

    [Fact]
    public void Parse_AnyMemberOfAFindingTwice_Throws() =>
        AssertRefused($$"""{"finding":{{Finding}}}""", count: 1 + 11 + (2 * (3 + 10 + 2 + 3)), static json => AuditFindingJson.Parse(json));

    [Fact]
    public void ParseList_AnyMemberTwice_Throws() => AssertRefused(
        $$"""{"findings":[{{Finding}}]}""", count: 1 + 11 + (2 * (3 + 10 + 2 + 3)), static json => AuditFindingJson.ParseList(json));

    [Fact]
    public void Deserialize_AnyMemberOfAnOutcomeTwice_Throws() =>
        AssertRefused(Failure, count: 3 + 4, static json => JsonSerializer.Deserialize<AuditFindingOutcome>(json));

    [Theory]
    [InlineData("""{"severity":"CRITICAL","severity":"LOW"}""", "$.severity")]
    [InlineData("""{"severity":"CRITICAL","sever\u0069ty":null}""", "$['sever\\u0069ty']")]
    [InlineData("""{"finding":{"isSuppressed":false,"isSuppressed":true}}""", "$.finding.isSuppressed")]
    [InlineData("""{"severity":"LOW","SEVERITY":"CRITICAL"}""", "$.SEVERITY")]
    [InlineData("""{"finding":{"IsSuppressed":false,"isSuppressed":true}}""", "$.finding.isSuppressed")]
    [InlineData(
        """{"nonCompliantResource":{"resourceIdentifier":{"clientId":"c","clientID":"d"}}}""",
        "$.nonCompliantResource.resourceIdentifier.clientID")]
    [InlineData("""{"relatedResources":[{},{"resourceType":"a","resourceType":"a"}]}""", "$.relatedResources[1].resourceType")]
    public void Parse_MemberTwice_SaysWhichOne(string json, string path)
    {
        var exception = Assert.Throws<JsonException>(() => AuditFindingJson.Parse(json));

        Assert.Equal($"The JSON value at {path} is there twice, and nothing tells which of the two is true.", exception.Message);
    }

    [Fact]
    public void Parse_AdditionalInfoAndUnknownMembersTwice_KeepsTheLastAndSkipsThem()
    {
        var finding = AuditFindingJson.Parse(
            """{"new":1,"new":2,"findingId":"a","nonCompliantResource":{"additionalInfo":{"k":"1","k":"2"}}}""");

        Assert.Equal("2", finding.NonCompliantResource!.AdditionalInfo["k"]);
    }

    [Theory]
    [InlineData(typeof(AuditTask), """{"taskStatus":"FAILED","taskStatus":"COMPLETED"}""", "$.taskStatus")]
    [InlineData(typeof(AuditTask), """{"taskStatistics":{"failedChecks":1,"failedChecks":0}}""", "$.taskStatistics.failedChecks")]
    [InlineData(
        typeof(AuditTask),
        """{"auditDetails":{"A":{},"B":{"checkRunStatus":"FAILED","checkRunStatus":"COMPLETED_COMPLIANT"}}}""",
        "$.auditDetails.B.checkRunStatus")]
    [InlineData(
        typeof(AuditConfiguration),
        """{"auditCheckConfigurations":{"A":{"enabled":true,"enabled":false}}}""",
        "$.auditCheckConfigurations.A.enabled")]
    [InlineData(typeof(AuditMitigationTask), """{"endTime":1,"endTime":2}""", "$.endTime")]
    [InlineData(typeof(AuditMitigationTask), """{"actionsDefinition":[{"name":"a","name":"b"}]}""", "$.actionsDefinition[0].name")]
    [InlineData(typeof(AuditMitigationTask), """{"target":{"auditTaskId":"a","auditTaskId":"b"}}""", "$.target.auditTaskId")]
    [InlineData(typeof(AuditMitigationTarget), """{"findingIds":["a"],"findingIds":["b"]}""", "$.findingIds")]
    public void Deserialize_MemberOfAnAuditOrAMitigationTaskTwice_SaysWhichOne(Type type, string json, string path)
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));

        Assert.Equal($"The JSON value at {path} is there twice, and nothing tells which of the two is true.", exception.Message);
    }

    [Fact]
    public void Deserialize_CheckOfAnAuditTwice_KeepsTheLastAndSkipsUnknownMembers()
    {
        var task = JsonSerializer.Deserialize<AuditTask>(
            """{"new":{"a":1,"a":2},"new":2,"auditDetails":{"A":{"checkRunStatus":"FAILED"},"A":{"checkRunStatus":"CANCELED"}}}""")!;

        Assert.Equal(AuditCheckStatus.Canceled, Assert.Single(task.Checks).Status);
    }

    [Fact]
    public void Parse_AnyMemberOfTheEndOfAnAuditTwice_Throws() =>
        AssertRefused(Messages.AuditEnd, count: 12 + 6, static json => AuditNotification.Parse(json));

    [Fact]
    public void Parse_MemberOfAnEnvelopeTwice_SaysWhichOne()
    {
        var envelope = Messages.Sns(Messages.AuditEnd).Replace("\"Subject\":null", "\"TopicArn\":\"other\"", StringComparison.Ordinal);

        var exception = Assert.Throws<JsonException>(() => AuditNotification.Parse(envelope));

        Assert.Equal("The JSON value at $.TopicArn is there twice, and nothing tells which of the two is true.", exception.Message);
    }

    private static void AssertRefused(string json, int count, Action<string> read)
    {
        read(json);
        using var document = JsonDocument.Parse(json);
        var doublings = DoublingsOf(document.RootElement).ToList();

        Assert.Equal(count, doublings.Count);
        Assert.All(doublings, doubling => Assert.EndsWith(
            " is there twice, and nothing tells which of the two is true.",
            Assert.Throws<JsonException>(() => read(doubling)).Message,
            StringComparison.Ordinal));
    }

    // The JSON once for each member that it has at any depth, with this member twice. The keys of a map are no members.
    private static IEnumerable<string> DoublingsOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany(DoublingsOf).Select(static item => $"[{item}]");
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var members = value.EnumerateObject().Select(static member => (member.Name, Value: member.Value.GetRawText())).ToList();
        return value.EnumerateObject().SelectMany((member, index) => (member.Name == "additionalInfo" ? [] : DoublingsOf(member.Value))
            .Select(inner => TextOf([.. members[..index], (member.Name, inner), .. members[(index + 1)..]]))
            .Append(TextOf([.. members, members[index]])));
    }

    private static string TextOf((string Name, string Value)[] members) =>
        $"{{{string.Join(',', members.Select(static member => $"\"{member.Name}\":{member.Value}"))}}}";
}
